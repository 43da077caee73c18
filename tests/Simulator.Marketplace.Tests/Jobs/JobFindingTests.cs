using System.Text.Json;

namespace Simulator.Marketplace.Tests.Jobs;

public sealed class JobFindingTests : MarketplaceTest
{
    [Theory]
    [InlineData("roof", "tiles roof")]
    [InlineData("ROOF", "tiles roof")]
    [InlineData("leaks kitchen", "tiles shed roof")]
    [InlineData("kitchen tiles", "tiles")]
    [InlineData("tiles/kitchen", "tiles")]
    [InlineData("tile", "")]
    [InlineData("roofing", "tiles roof")]
    [InlineData("springfield shed", "shed")]
    [InlineData("roof nothing", "")]
    [InlineData("\"roof\" OR *", "")]
    public async Task A_full_text_search_finds_the_jobs_that_have_all_words_newest_first(string text, string expected)
    {
        var homeowner = await HomeownerAsync();
        await PostAsync(homeowner, "roof 9000", "ROOFING", 9_000);
        var shed = await PostAsync(homeowner, "shed 7000", "GARDEN", 7_000);
        await PostAsync(homeowner, "tiles, roof 20000", "ROOFING", 20_000);
        (await homeowner.PostAsync($"/api/jobs/{shed}/close")).Expect(200);

        var page = (await homeowner.GetAsync($"/api/jobs/search/fulltext?q={Uri.EscapeDataString(text)}")).Expect(200);

        var found = Titles(page).Select(title => title.Split(' ', ',')[0]).ToList();
        Assert.Equal(expected, string.Join(' ', found));
        Assert.Equal(found.Count, page.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_full_text_search_knows_a_changed_job_by_its_new_words_only()
    {
        var homeowner = await HomeownerAsync();
        var id = await PostAsync(homeowner, "old words", "ROOFING", 9_000);

        (await homeowner.PatchAsync($"/api/jobs/{id}", new { title = "новое слово" })).Expect(200);

        Assert.Empty(Titles((await homeowner.GetAsync("/api/jobs/search/fulltext?q=words")).Expect(200)));
        Assert.Equal(["новое слово"], Titles((await homeowner.GetAsync("/api/jobs/search/fulltext?q=НОВОЕ%20roofing")).Expect(200)));
    }

    [Fact]
    public async Task A_full_text_search_comes_in_pages()
    {
        var homeowner = await HomeownerAsync();
        List<string> posted = [];
        for (var i = 0; i < 5; i++) posted.Insert(0, await Trade.PostJobAsync(homeowner));

        var last = (await homeowner.GetAsync("/api/jobs/search/fulltext?q=roof&limit=2&page=3")).Expect(200);
        var beyond = (await homeowner.GetAsync("/api/jobs/search/fulltext?q=roof&limit=2&page=4")).Expect(200);

        Assert.Equal((posted[4], 5), (last.GetProperty("jobs")[0].GetProperty("id").GetString(), last.GetProperty("total").GetInt32()));
        Assert.Equal((0, 5), (beyond.GetProperty("jobs").GetArrayLength(), beyond.GetProperty("total").GetInt32()));
    }

    [Fact]
    public async Task Words_that_no_index_could_hold_are_stored_and_found()
    {
        var homeowner = await HomeownerAsync();
        object job = new { title = "long words", description = new string('厨', 5_000), category = "ROOFING", estimatedBudget = 9_000, location = "Springfield" };
        (await homeowner.PostAsync("/api/jobs", job)).Expect(201);

        Assert.Single(Titles((await homeowner.GetAsync($"/api/jobs/search/fulltext?q={new string('厨', 100)}")).Expect(200)));
    }

    [Theory]
    [InlineData("fulltext")]
    [InlineData("fulltext?q=")]
    [InlineData("fulltext?q=x")]
    [InlineData("fulltext?q=%2A%2A")]
    [InlineData("fulltext?q=roof&page=0")]
    [InlineData("advanced?q=x")]
    [InlineData("advanced?sort=oldest")]
    [InlineData("advanced?urgency=NOW")]
    [InlineData("advanced?status=CLOSED")]
    [InlineData("advanced?minBudget=cheap")]
    [InlineData("advanced?limit=101")]
    [InlineData("advanced?category=a&category=b&category=c&category=d&category=e&category=f&category=g&category=h&category=i&category=j&category=k")]
    public async Task A_search_that_makes_no_sense_is_refused(string query) =>
        (await (await HomeownerAsync()).GetAsync($"/api/jobs/search/{query}")).Refused(400, "VALIDATION_FAILED");

    [Theory]
    [InlineData("", "drain tiles roof")]
    [InlineData("category=ROOFING", "tiles roof")]
    [InlineData("category=ROOFING&category=PLUMBING", "drain tiles roof")]
    [InlineData("category=PLUMBING&category=GARDEN", "drain")]
    [InlineData("category=PLUMBING&category=GARDEN&status=CANCELLED", "shed")]
    [InlineData("sort=budget", "tiles roof drain")]
    [InlineData("sort=bids", "roof drain tiles")]
    [InlineData("sort=newest&minBudget=6000&maxBudget=20000", "tiles roof")]
    [InlineData("zipCode=12345", "roof")]
    [InlineData("urgency=HIGH", "drain")]
    [InlineData("q=leaks&category=ROOFING&sort=budget", "tiles roof")]
    [InlineData("q=leaks&category=ROOFING&zipCode=12345&maxBudget=9000&minBudget=9000&status=OPEN", "roof")]
    [InlineData("q=drain&urgency=LOW", "")]
    [InlineData("limit=1&page=2", "tiles")]
    public async Task An_advanced_search_finds_what_meets_all_of_it(string query, string expected)
    {
        var homeowner = await HomeownerAsync();
        var roof = await PostAsync(homeowner, "roof 9000", "ROOFING", 9_000, location: "1 Elm Street, 12345 Springfield");
        await PostAsync(homeowner, "tiles 20000", "ROOFING", 20_000);
        var shed = await PostAsync(homeowner, "shed 7000", "GARDEN", 7_000);
        (await homeowner.PostAsync($"/api/jobs/{shed}/close")).Expect(200);
        await PostAsync(await HomeownerAsync(), "drain 5000", "PLUMBING", 5_000, urgency: "HIGH");
        await Trade.PostBidAsync(await ContractorAsync(), roof);

        var page = (await homeowner.GetAsync($"/api/jobs/search/advanced?{query}")).Expect(200);

        var found = string.Join(' ', Titles(page).Select(title => title.Split(' ')[0]));
        Assert.Equal(expected, found);
        if (!query.StartsWith("limit", StringComparison.Ordinal)) Assert.Equal(Titles(page).Count, page.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Similar_jobs_are_the_ten_open_ones_of_the_category_with_the_nearest_budgets()
    {
        var homeowner = await HomeownerAsync();
        var id = await PostAsync(homeowner, "the one", "ROOFING", 50_000);
        foreach (var budget in new[] { 10_000, 20_000, 30_000, 40_000, 45_000, 49_000, 51_000, 60_000, 70_000, 80_000, 90_000, 50_000 })
        {
            await PostAsync(homeowner, $"like {budget}", "ROOFING", budget);
        }
        await PostAsync(homeowner, "elsewhere", "GARDEN", 50_000);
        var closed = await PostAsync(homeowner, "closed", "ROOFING", 50_000);
        (await homeowner.PostAsync($"/api/jobs/{closed}/close")).Expect(200);

        var similar = (await (await ContractorAsync()).GetAsync($"/api/jobs/{id}/similar")).Expect(200);

        Assert.Equal(id, similar.GetProperty("jobId").GetString());
        Assert.Equal(
            [50_000, 51_000, 49_000, 45_000, 60_000, 40_000, 70_000, 30_000, 80_000, 20_000],
            similar.GetProperty("jobs").EnumerateArray().Select(job => job.GetProperty("estimatedBudget").GetInt32()));
    }

    [Theory]
    [InlineData("/api/jobs/none/similar")]
    [InlineData("/api/jobs/sorted")]
    [InlineData("/api/jobs/analytics")]
    [InlineData("/api/jobs/trending")]
    [InlineData("/api/bids/recommended")]
    public async Task What_stands_where_an_id_would_is_not_found(string path) =>
        (await (await ContractorAsync()).GetAsync(path)).Refused(404, "NOT_FOUND");

    private static async Task<string> PostAsync(
        Person homeowner, string title, string category, long estimatedBudget, string location = "Springfield", string? urgency = null) =>
        (await homeowner.PostAsync(
            "/api/jobs", new { title, description = "Water leaks down to the kitchen.", category, estimatedBudget, location, urgency }))
        .Expect(201).GetProperty("id").GetString()!;

    private static List<string> Titles(JsonElement page) => [.. page.GetProperty("jobs").EnumerateArray().Select(job => job.GetProperty("title").GetString()!)];
}
