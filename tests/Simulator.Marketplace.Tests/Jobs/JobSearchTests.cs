using System.Text.Json;

namespace Simulator.Marketplace.Tests.Jobs;

public sealed class JobSearchTests : MarketplaceTest
{
    [Fact]
    public async Task Open_jobs_are_listed_newest_first_in_pages()
    {
        var homeowner = await HomeownerAsync();
        List<string> posted = [];
        for (var i = 0; i < 5; i++) posted.Insert(0, await Trade.PostJobAsync(homeowner));

        var first = (await homeowner.GetAsync("/api/jobs?limit=2")).Expect(200);
        var last = (await homeowner.GetAsync("/api/jobs?limit=2&page=3")).Expect(200);

        Assert.Equal(posted[..2], Ids(first));
        Assert.Equal(posted[4..], Ids(last));
        Assert.Equal(5, first.GetProperty("total").GetInt64());
        Assert.Equal(3, last.GetProperty("page").GetInt32());
        Assert.Equal(2, last.GetProperty("limit").GetInt32());
        Assert.Equal(
            ["id", "title", "category", "estimatedBudget", "location", "urgency", "status", "homeownerId", "createdAt", "bidCount"],
            first.GetProperty("jobs")[0].EnumerateObject().Select(field => field.Name));
    }

    [Theory]
    [InlineData("", "roof 9000 tiles 20000 drain 5000")]
    [InlineData("category=ROOFING", "roof 9000 tiles 20000")]
    [InlineData("category=NONE", "")]
    [InlineData("minBudget=9000", "roof 9000 tiles 20000")]
    [InlineData("maxBudget=9000", "roof 9000 drain 5000")]
    [InlineData("category=ROOFING&minBudget=9001&maxBudget=20000", "tiles 20000")]
    [InlineData("status=CANCELLED", "shed 7000")]
    [InlineData("status=CANCELLED&category=ROOFING", "")]
    [InlineData("mine=true", "roof 9000 tiles 20000 shed 7000")]
    [InlineData("mine=true&status=CANCELLED", "shed 7000")]
    [InlineData("mine=true&status=OPEN&category=ROOFING&minBudget=10000", "tiles 20000")]
    public async Task A_search_finds_what_it_asks_for_and_counts_it(string query, string expected)
    {
        var homeowner = await HomeownerAsync();
        await homeowner.PostAsync("/api/jobs", Trade.Job("roof 9000", "ROOFING", 9_000));
        await homeowner.PostAsync("/api/jobs", Trade.Job("tiles 20000", "ROOFING", 20_000));
        var shed = (await homeowner.PostAsync("/api/jobs", Trade.Job("shed 7000", "GARDEN", 7_000))).Expect(201).GetProperty("id").GetString();
        (await homeowner.PostAsync($"/api/jobs/{shed}/close")).Expect(200);
        await (await HomeownerAsync()).PostAsync("/api/jobs", Trade.Job("drain 5000", "PLUMBING", 5_000));

        var page = (await homeowner.GetAsync($"/api/jobs?{query}")).Expect(200);

        var titles = page.GetProperty("jobs").EnumerateArray().Select(job => job.GetProperty("title").GetString()!).ToList();
        Assert.Equal(titles.Count, page.GetProperty("total").GetInt32());
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), titles.SelectMany(title => title.Split(' ')).Order());
    }

    [Theory]
    [InlineData("page=0")]
    [InlineData("page=x")]
    [InlineData("page=99999999999999999999")]
    [InlineData("limit=101")]
    [InlineData("limit=-1")]
    [InlineData("status=CLOSED")]
    [InlineData("mine=maybe")]
    [InlineData("minBudget=cheap")]
    [InlineData("maxBudget=1.5")]
    public async Task A_query_that_makes_no_sense_is_refused(string query) =>
        (await (await HomeownerAsync()).GetAsync($"/api/jobs?{query}")).Refused(400, "VALIDATION_FAILED");

    private static IEnumerable<string> Ids(JsonElement page) => page.GetProperty("jobs").EnumerateArray().Select(job => job.GetProperty("id").GetString()!);
}
