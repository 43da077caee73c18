using System.Text.Json;

namespace Simulator.Marketplace.Tests.Audit;

public sealed class AuditTests : AdministeredTest
{
    [Fact]
    public async Task An_export_pages_through_all_in_the_order_of_keys()
    {
        var homeowner = await HomeownerAsync();
        List<string> posted = [];
        for (var i = 0; i < 5; i++)
        {
            posted.Add(await Trade.PostJobAsync(homeowner));
            Market.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        var admin = await AdminAsync();
        var first = (await admin.GetAsync("/api/audit/jobs?limit=3")).Expect(200);
        var last = (await admin.GetAsync($"/api/audit/jobs?limit=2&after={first.GetProperty("next").GetString()}")).Expect(200);

        Assert.Equal("jobs", first.GetProperty("entity").GetString());
        Assert.Equal(posted[..3], Ids(first));
        Assert.Equal(posted[3..], Ids(last));
        Assert.Equal("null", last.GetProperty("next").GetRawText());
        Assert.Equal(posted, Ids((await admin.GetAsync("/api/audit/jobs")).Expect(200)));
    }

    [Fact]
    public async Task An_export_begins_at_a_time_and_a_page_after_the_last_is_empty()
    {
        var homeowner = await HomeownerAsync();
        await Trade.PostJobAsync(homeowner);
        Market.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var second = await Trade.PostJobAsync(homeowner);

        var admin = await AdminAsync();

        Assert.Equal([second], Ids((await admin.GetAsync("/api/audit/jobs?since=2030-01-01T00:00:00.001Z")).Expect(200)));
        Assert.Empty(Ids((await admin.GetAsync($"/api/audit/jobs?since=2030-01-01T00:00:00.001Z&after={second}")).Expect(200)));
        Assert.Empty(Ids((await admin.GetAsync("/api/audit/jobs?since=2030-01-01T00:00:00.002Z")).Expect(200)));
        Assert.Empty(Ids((await admin.GetAsync("/api/audit/jobs?since=9999-12-31T23:59:59Z")).Expect(200)));
        Assert.Equal(2, Ids((await admin.GetAsync("/api/audit/jobs?since=0001-01-01")).Expect(200)).Count());
    }

    [Fact]
    public async Task An_exported_thing_has_its_fields_as_the_api_writes_them()
    {
        var trade = await (await (await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync()).AcceptAsync()).PayAsync("DEPOSIT");
        await trade.SubmitAsync();
        var admin = await AdminAsync();

        await SameAsync("jobs", trade.JobId, $"/api/jobs/{trade.JobId}", "bids", "contract");
        await SameAsync("bids", trade.BidId, $"/api/bids/{trade.BidId}");
        await SameAsync("contracts", trade.ContractId, $"/api/contracts/{trade.ContractId}", "completion", "dispute", "milestones");
        await SameAsync("completions", trade.CompletionId, $"/api/contracts/{trade.ContractId}/completion");

        async Task SameAsync(string entity, string id, string path, params string[] derived)
        {
            var exported = (await admin.GetAsync($"/api/audit/{entity}")).Expect(200).GetProperty("items").EnumerateArray()
                .Single(item => item.GetProperty("id").GetString() == id);
            var seen = (await admin.GetAsync(path)).Expect(200);
            foreach (var field in seen.EnumerateObject().Where(field => !derived.Contains(field.Name)))
            {
                Assert.Equal((field.Name, field.Value.GetRawText()), (field.Name, exported.GetProperty(field.Name).GetRawText()));
            }
        }
    }

    [Fact]
    public async Task Every_entity_can_be_exported_and_none_shows_a_secret()
    {
        var trade = await (await (await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync()).AcceptAsync()).PayAsync("DEPOSIT");
        await trade.SubmitAsync();
        var admin = await AdminAsync();

        foreach (var entity in Marketplace.Audit.AuditEntities.All)
        {
            var answer = await admin.GetAsync($"/api/audit/{entity.Name}");
            answer.Expect(200);
            Assert.DoesNotMatch("(?i)password|secret|token|hash", answer.Text);
        }
    }

    [Theory]
    [InlineData("settings", 404, "NOT_FOUND")]
    [InlineData("refresh_tokens", 404, "NOT_FOUND")]
    [InlineData("Jobs", 404, "NOT_FOUND")]
    [InlineData("jobs?limit=0", 400, "VALIDATION_FAILED")]
    [InlineData("jobs?limit=1001", 400, "VALIDATION_FAILED")]
    [InlineData("jobs?since=yesterday", 400, "VALIDATION_FAILED")]
    public async Task An_export_that_makes_no_sense_is_refused(string path, int status, string error) =>
        (await (await AdminAsync()).GetAsync($"/api/audit/{path}")).Refused(status, error);

    [Fact]
    public async Task An_export_is_for_administrators() => (await (await HomeownerAsync()).GetAsync("/api/audit/users")).Refused(403, "INSUFFICIENT_ROLE");

    [Fact]
    public async Task What_existed_when_an_export_began_comes_exactly_once_while_others_write()
    {
        const int Writers = 20;
        const int MostAdded = 100;
        var admin = await AdminAsync();
        var homeowners = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => HomeownerAsync()));
        var existing = await Task.WhenAll(Enumerable.Range(0, 300).Select(i => Trade.PostJobAsync(homeowners[i % Writers])));
        using CancellationTokenSource stop = new();
        var writing = Task.WhenAll(homeowners.Select(async homeowner =>
        {
            List<string> added = [];
            while (added.Count < MostAdded && !stop.IsCancellationRequested)
            {
                var id = await Trade.PostJobAsync(homeowner);
                added.Add(id);
                (await homeowner.PatchAsync($"/api/jobs/{id}", new { title = "changed meanwhile" })).Expect(200);
                Market.Clock.Advance(TimeSpan.FromMilliseconds(1));
            }
            return added;
        }));

        var exported = await ExportAsync(admin, limit: 20);
        await stop.CancelAsync();
        var added = (await writing).SelectMany(ids => ids).ToHashSet();

        Assert.Equal(exported.Count, exported.Distinct().Count());
        Assert.Equal(exported.Order(StringComparer.Ordinal), exported);
        Assert.Empty(existing.Except(exported));
        Assert.Empty(exported.Except(existing).Except(added));
        Assert.Equal(existing.Length + added.Count, (await ExportAsync(admin, limit: 1_000)).Count);
    }

    private static async Task<List<string>> ExportAsync(Person admin, int limit)
    {
        List<string> ids = [];
        for (string? after = ""; after is not null;)
        {
            var page = (await admin.GetAsync($"/api/audit/jobs?limit={limit}&after={after}")).Expect(200);
            ids.AddRange(Ids(page));
            after = page.GetProperty("next").GetString();
        }
        return ids;
    }

    private static IEnumerable<string> Ids(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!);
}
