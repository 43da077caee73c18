namespace Simulator.Marketplace.Tests.Caching;

/// <summary>Lives a job's life with the cache on; after each step everyone must be told what a marketplace without a cache tells them.</summary>
public sealed class CachedLifeTests : CachedTest
{
    private static readonly string[] _lists =
    [
        "/api/jobs", "/api/jobs?category=ROOFING", "/api/jobs?category=PAINTING", "/api/jobs?status=CONTRACTED", "/api/jobs?status=COMPLETED&category=ROOFING",
        "/api/jobs?status=CANCELLED", "/api/jobs?minBudget=600000", "/api/jobs?mine=true", "/api/jobs?limit=1&page=2",
    ];

    private readonly List<Person> _people = [];
    private readonly List<string> _jobs = [];
    private RunningMarketplace? _uncached;

    [Fact]
    public async Task After_each_step_everyone_sees_what_is_in_the_database()
    {
        await using var uncached = _uncached = await RunningMarketplace.StartCachedAsync(Ground, redis: null);
        var (homeowner, contractor, rival) = (await HomeownerAsync(), await ContractorAsync(), await ContractorAsync());
        var admin = await Person.RegisterAsync(Market, "ADMIN");
        _people.AddRange([homeowner, contractor, rival, await HomeownerAsync(), admin]);
        await LookAsync("at first");

        var trade = new Trade(homeowner, contractor);
        await trade.BidForAsync();
        _jobs.Add(trade.JobId);
        await LookAsync("bid");
        var rivalBid = await Trade.PostBidAsync(rival, trade.JobId);
        await LookAsync("rival bid");
        (await homeowner.PatchAsync($"/api/jobs/{trade.JobId}", new { estimatedBudget = 700_000 })).Expect(200);
        await LookAsync("change");
        (await rival.PostAsync($"/api/bids/{rivalBid}/withdraw")).Expect(200);
        await LookAsync("withdrawal");
        await trade.AcceptAsync();
        await LookAsync("acceptance");
        await trade.PayAsync("DEPOSIT");
        await LookAsync("deposit");
        await trade.SubmitAsync();
        await LookAsync("submission");
        (await trade.JudgeAsync(approved: false)).Expect(200);
        await LookAsync("rejection of the work");
        await trade.SubmitAsync();
        await LookAsync("second submission");
        (await trade.JudgeAsync(approved: true, rating: 5)).Expect(200);
        await LookAsync("approval");
        await trade.PayAsync("FINAL_PAYMENT");
        await LookAsync("final payment");

        var cancelled = await new Trade(homeowner, rival).BidForAsync();
        _jobs.Add(cancelled.JobId);
        await LookAsync("second job");
        await cancelled.AcceptAsync();
        await LookAsync("second acceptance");
        (await cancelled.CancelAsync()).Expect(200);
        await LookAsync("cancellation");

        var disputed = new Trade(homeowner, rival);
        var changed = await disputed.ToPaidAsync();
        _jobs.Add(disputed.JobId);
        (await changed.DecideAsync(await changed.ProposeAsync(10_000), approved: true)).Expect(200);
        await LookAsync("change order");
        await disputed.SubmitAsync();
        foreach (var resolution in new[] { "REDO", "REFUND" })
        {
            var dispute = (await disputed.DisputeAsync()).Id;
            await LookAsync("dispute");
            (await disputed.ContestAsync()).Expect(200);
            (await admin.PostAsync($"/api/disputes/{dispute}/resolve", new { resolution })).Expect(200);
            await LookAsync($"ruling {resolution}");
            if (resolution == "REDO") await disputed.SubmitAsync();
        }

        var closed = (await homeowner.PostAsync("/api/jobs", Trade.Job(category: "PAINTING"), key: "key")).Id;
        _jobs.Add(closed);
        var rejected = await Trade.PostBidAsync(rival, closed);
        await Trade.PostBidAsync(contractor, closed);
        await LookAsync("third job");
        (await homeowner.PostAsync($"/api/bids/{rejected}/reject")).Expect(200);
        await LookAsync("rejection of a bid");
        (await homeowner.PostAsync($"/api/jobs/{closed}/close")).Expect(200);
        await LookAsync("closing");
        Assert.True(Counts.ListHits > 100 && Counts.DetailHits > 100, $"{Counts}");
    }

    private async Task LookAsync(string step)
    {
        foreach (var person in _people)
        {
            foreach (var path in _lists.Concat(_jobs.Select(id => $"/api/jobs/{id}")))
            {
                var truth = (await person.At(_uncached!).GetAsync(path)).Text;
                for (var i = 0; i < 2; i++)
                {
                    var answer = (await person.GetAsync(path)).Text;
                    Assert.True(truth == answer, $"after the {step}, {path}:\n{answer}\n{truth}");
                }
            }
        }
    }
}
