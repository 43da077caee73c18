namespace Simulator.Marketplace.Tests.Caching;

public sealed class CachedJobsTests : CachedTest
{
    [Fact]
    public async Task What_was_read_once_is_answered_by_the_cache_to_the_letter()
    {
        var jobId = await Trade.PostJobAsync(await HomeownerAsync());
        var (one, other) = (await ContractorAsync(), await ContractorAsync());

        var list = await one.GetAsync("/api/jobs?category=ROOFING");
        var job = await one.GetAsync($"/api/jobs/{jobId}");

        Assert.Equal((0, 1, 0, 1), (Counts.ListHits, Counts.ListMisses, Counts.DetailHits, Counts.DetailMisses));
        Assert.Equal(list, await other.GetAsync("/api/jobs?category=ROOFING"), (a, b) => a.Text == b.Text && a.Status == b.Status);
        Assert.Equal(job, await other.GetAsync($"/api/jobs/{jobId}"), (a, b) => a.Text == b.Text && a.Status == b.Status);
        Assert.Equal((1, 1, 1, 1), (Counts.ListHits, Counts.ListMisses, Counts.DetailHits, Counts.DetailMisses));
        Assert.Equal((2, 2, 0), (Counts.Hits, Counts.Misses, Counts.Failures));
    }

    [Fact]
    public async Task Own_lists_refusals_and_what_does_not_exist_are_not_kept()
    {
        var homeowner = await HomeownerAsync();

        for (var i = 0; i < 2; i++)
        {
            (await homeowner.GetAsync("/api/jobs?mine=true")).Expect(200);
            (await homeowner.GetAsync("/api/jobs?limit=0")).Refused(400, "VALIDATION_FAILED");
            (await homeowner.GetAsync("/api/jobs/nonsense")).Refused(404, "NOT_FOUND");
        }

        Assert.Equal((0, 0, 0, 2), (Counts.ListHits, Counts.ListMisses, Counts.DetailHits, Counts.DetailMisses));
    }

    [Fact]
    public async Task Lists_that_differ_in_anything_are_different_lists()
    {
        var homeowner = await HomeownerAsync();
        await homeowner.PostAsync("/api/jobs", Trade.Job());
        string[] queries =
        [
            "", "?category=ROOFING", "?status=CANCELLED", "?minBudget=600000", "?maxBudget=6000", "?page=2", "?limit=1", "?zipCode=1", "?zipCode=1&category=2",
            "?zipCode=12", "?minBudget=1&maxBudget=2", "?minBudget=12",
        ];

        foreach (var query in queries) (await homeowner.GetAsync($"/api/jobs{query}")).Expect(200);

        Assert.Equal((0, queries.Length), (Counts.ListHits, Counts.ListMisses));
    }

    [Fact]
    public async Task A_bid_outdates_its_job_and_the_lists_with_it_and_nothing_else()
    {
        var homeowner = await HomeownerAsync();
        var jobId = await Trade.PostJobAsync(homeowner);
        var other = (await homeowner.PostAsync("/api/jobs", Trade.Job(category: "PAINTING"))).Id;
        string[] paths = ["/api/jobs", "/api/jobs?category=ROOFING", "/api/jobs?category=PAINTING", $"/api/jobs/{jobId}", $"/api/jobs/{other}"];
        foreach (var path in paths) await homeowner.GetAsync(path);

        await Trade.PostBidAsync(await ContractorAsync(), jobId);

        Assert.Equal([false, false, true, false, true], await AreHitsAsync(homeowner, paths));
    }

    [Fact]
    public async Task A_refused_write_outdates_nothing()
    {
        var homeowner = await HomeownerAsync();
        var jobId = await Trade.PostJobAsync(homeowner);
        string[] paths = ["/api/jobs", $"/api/jobs/{jobId}"];
        foreach (var path in paths) await homeowner.GetAsync(path);

        (await (await HomeownerAsync()).PostAsync($"/api/jobs/{jobId}/close", key: "key")).Refused(403, "FORBIDDEN");

        Assert.Equal([true, true], await AreHitsAsync(homeowner, paths));
    }

    [Fact]
    public async Task An_answer_that_is_repeated_outdates_everything_since_the_first_may_be_on_its_way()
    {
        var homeowner = await HomeownerAsync();
        var answer = await homeowner.PostAsync("/api/jobs", Trade.Job(), key: "key");
        string[] paths = ["/api/jobs", $"/api/jobs/{answer.Id}"];
        foreach (var path in paths) await homeowner.GetAsync(path);

        Assert.True((await homeowner.PostAsync("/api/jobs", Trade.Job(), key: "key")).IsReplayed);

        Assert.Equal([false, false], await AreHitsAsync(homeowner, paths));
    }

    [Fact]
    public async Task Bidding_stays_blind()
    {
        var (homeowner, bidder, rival, stranger) = (await HomeownerAsync(), await ContractorAsync(), await ContractorAsync(), await ContractorAsync());
        var admin = await Person.RegisterAsync(Market, "ADMIN");
        var jobId = await Trade.PostJobAsync(homeowner);
        await Trade.PostBidAsync(bidder, jobId, 111_111);
        await Trade.PostBidAsync(rival, jobId, 222_222);
        Person[] people = [stranger, homeowner, bidder, rival, admin, await HomeownerAsync()];

        for (var round = 0; round < 3; round++)
        {
            foreach (var person in round == 1 ? people.Reverse() : people)
            {
                var amounts = (await person.GetAsync($"/api/jobs/{jobId}")).Expect(200).GetProperty("bids").EnumerateArray()
                    .Select(bid => bid.GetProperty("amount").GetInt32());
                int[] expected = person == homeowner || person == admin ? [111_111, 222_222] : person == bidder ? [111_111] : person == rival ? [222_222] : [];
                Assert.Equal(expected, amounts);
            }
        }
        // Strangers share one answer, whatever their role.
        Assert.Equal((13, 5), (Counts.DetailHits, Counts.DetailMisses));
    }

    [Fact]
    public async Task A_stranger_who_bids_sees_the_bid_at_once()
    {
        var (homeowner, contractor) = (await HomeownerAsync(), await ContractorAsync());
        var jobId = await Trade.PostJobAsync(homeowner);
        await contractor.GetAsync($"/api/jobs/{jobId}");
        await contractor.GetAsync($"/api/jobs/{jobId}");

        await Trade.PostBidAsync(contractor, jobId);

        Assert.Equal(1, (await contractor.GetAsync($"/api/jobs/{jobId}")).Expect(200).GetProperty("bids").GetArrayLength());
        Assert.Equal(0, (await (await ContractorAsync()).GetAsync($"/api/jobs/{jobId}")).Expect(200).GetProperty("bids").GetArrayLength());
    }

    [Fact]
    public async Task What_Redis_throws_out_is_read_again()
    {
        var homeowner = await HomeownerAsync();
        var jobId = await Trade.PostJobAsync(homeowner);
        await homeowner.GetAsync($"/api/jobs/{jobId}");
        var generation = (await KeysAsync()).Single(key => key.EndsWith($":job:{jobId}", StringComparison.Ordinal));

        await Redis.Database.KeyDeleteAsync(generation);
        (await homeowner.PatchAsync($"/api/jobs/{jobId}", new { estimatedBudget = 7_000 })).Expect(200);
        await Redis.Database.KeyDeleteAsync(generation);

        Assert.Equal(7_000, (await homeowner.GetAsync($"/api/jobs/{jobId}")).Expect(200).GetProperty("estimatedBudget").GetInt32());
        Assert.Equal([true], await AreHitsAsync(homeowner, [$"/api/jobs/{jobId}"]));
    }

    [Fact]
    public async Task A_cache_that_was_emptied_is_filled_again()
    {
        var homeowner = await HomeownerAsync();
        foreach (var key in await KeysAsync()) await Redis.Database.KeyDeleteAsync(key);

        await Eventually.HoldsAsync(async () => (await AreHitsAsync(homeowner, ["/api/jobs"])).Single());
    }

    [Fact]
    public async Task Several_marketplaces_on_a_database_share_a_cache_and_outdate_it_for_each_other()
    {
        await using var second = await RunningMarketplace.StartCachedAsync(Ground, Redis.Url);
        var homeowner = await HomeownerAsync();
        var jobId = await Trade.PostJobAsync(homeowner);
        for (var i = 0; i < 2; i++) await homeowner.GetAsync($"/api/jobs/{jobId}");
        await homeowner.At(second).GetAsync($"/api/jobs/{jobId}");
        Assert.Equal(1, second.Cached!.Counts.DetailHits);

        (await homeowner.PatchAsync($"/api/jobs/{jobId}", new { estimatedBudget = 7_000 })).Expect(200);

        Assert.Equal(7_000, (await homeowner.At(second).GetAsync($"/api/jobs/{jobId}")).Expect(200).GetProperty("estimatedBudget").GetInt32());
    }

    [Fact]
    public async Task Marketplaces_on_different_databases_share_nothing()
    {
        await using var ground = await Ground.MakeAsync();
        await using var other = await RunningMarketplace.StartCachedAsync(ground, Redis.Url);
        await Trade.PostJobAsync(await HomeownerAsync());
        await (await HomeownerAsync()).GetAsync("/api/jobs");

        var jobs = await (await Person.RegisterAsync(other, "HOMEOWNER")).GetAsync("/api/jobs");

        Assert.Equal(0, jobs.Expect(200).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Health_and_metrics_tell_of_it()
    {
        var homeowner = await HomeownerAsync();
        for (var i = 0; i < 3; i++) await homeowner.GetAsync("/api/jobs");

        var metrics = await Market.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("\nmarketplace_cache_hits_total 2\n", metrics, StringComparison.Ordinal);
        Assert.Contains("\nmarketplace_cache_misses_total 1\n", metrics, StringComparison.Ordinal);
        Assert.Equal("ok", (await homeowner.GetAsync("/health")).Json.GetProperty("cache").GetString());
    }

    [Fact]
    public async Task A_stale_list_is_for_the_request_that_it_strikes_alone()
    {
        var (homeowner, admin) = (await HomeownerAsync(), await Person.RegisterAsync(Market, "ADMIN"));
        await Trade.PostJobAsync(homeowner);
        (await homeowner.GetAsync("/api/jobs")).Expect(200);

        await admin.SendAsync(HttpMethod.Put, "/api/admin/faults/stale-list", """{"rate":1,"detail":"1h"}""", key: null);
        Assert.Equal(0, await TotalAsync());
        await admin.SendAsync(HttpMethod.Delete, "/api/admin/faults/stale-list", body: null, key: null);

        Assert.Equal(1, await TotalAsync());

        async Task<int> TotalAsync() => (await homeowner.GetAsync("/api/jobs")).Expect(200).GetProperty("jobs").GetArrayLength();
    }

    [Fact]
    public async Task A_job_that_took_the_place_of_another_is_seen_in_its_place()
    {
        var (homeowner, admin) = (await HomeownerAsync(), await Person.RegisterAsync(Market, "ADMIN"));
        await Trade.PostJobAsync(homeowner);
        string[] paths = ["/api/jobs", "/api/jobs?category=ROOFING"];
        foreach (var path in paths) await homeowner.GetAsync(path);

        await admin.SendAsync(HttpMethod.Put, "/api/admin/faults/id-collision", """{"rate":1}""", key: null);
        (await homeowner.PostAsync("/api/jobs", Trade.Job(category: "PAINTING"))).Expect(201);

        Assert.Equal(1, (await homeowner.GetAsync(paths[0])).Expect(200).GetProperty("total").GetInt32());
        Assert.Equal(0, (await homeowner.GetAsync(paths[1])).Expect(200).GetProperty("total").GetInt32());
    }

    private async Task<List<bool>> AreHitsAsync(Person person, string[] paths)
    {
        List<bool> hits = [];
        foreach (var path in paths)
        {
            var before = Counts.Hits;
            (await person.GetAsync(path)).Expect(200);
            hits.Add(Counts.Hits > before);
        }
        return hits;
    }

    private async Task<List<string>> KeysAsync()
    {
        List<string> keys = [];
        var server = Redis.Database.Multiplexer.GetServers().Single();
        await foreach (var key in server.KeysAsync(Redis.Database.Database)) keys.Add(key.ToString());
        return keys;
    }
}
