namespace Simulator.Marketplace.Tests.Faults.Data;

public sealed class LostWriteTests : FaultTest
{
    [Fact]
    public async Task A_write_that_was_acknowledged_is_lost()
    {
        var homeowner = await HomeownerAsync();
        await SwitchAsync("lost-write", new { rate = 1 });

        var id = (await homeowner.PostAsync("/api/jobs", Trade.Job())).Expect(201).GetProperty("id").GetString();

        (await homeowner.GetAsync($"/api/jobs/{id}")).Refused(404, "NOT_FOUND");
        Assert.Equal(0, (await homeowner.GetAsync("/api/jobs")).Expect(200).GetProperty("total").GetInt32());
        Assert.Equal((1, 1), await CountsAsync("lost-write"));
    }

    [Fact]
    public async Task Its_idempotency_key_is_lost_with_it()
    {
        var homeowner = await HomeownerAsync();
        await SwitchAsync("lost-write", new { rate = 1 });
        var lost = await homeowner.PostAsync("/api/jobs", Trade.Job(), key: "once");
        await SwitchOffAsync("lost-write");

        var again = await homeowner.PostAsync("/api/jobs", Trade.Job(), key: "once");

        Assert.False(again.IsReplayed);
        Assert.NotEqual(lost.Id, again.Id);
        (await homeowner.GetAsync($"/api/jobs/{again.Id}")).Expect(200);
    }

    [Fact]
    public async Task A_change_is_lost_as_a_whole()
    {
        var trade = await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync();
        await SwitchAsync("lost-write", new { rate = 1, route = "POST /api/bids/{id}/accept" });

        var contractId = (await trade.AcceptAsync()).ContractId;

        (await trade.Homeowner.GetAsync($"/api/contracts/{contractId}")).Refused(404, "NOT_FOUND");
        var job = (await trade.Homeowner.GetAsync($"/api/jobs/{trade.JobId}")).Expect(200);
        Assert.Equal("OPEN", job.GetProperty("status").GetString());
        Assert.Equal("PENDING", job.GetProperty("bids")[0].GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_registration_is_lost()
    {
        var registration = Person.Registration("HOMEOWNER");
        await SwitchAsync("lost-write", new { rate = 1, route = "POST /api/auth/register" });

        (await Nobody.PostAsync("/api/auth/register", registration)).Expect(201);
        await SwitchOffAsync("lost-write");

        (await Nobody.PostAsync("/api/auth/register", registration)).Expect(201);
    }

    [Fact]
    public async Task What_is_refused_or_replayed_is_not_asked_about()
    {
        var homeowner = await HomeownerAsync();
        (await homeowner.PostAsync("/api/jobs", Trade.Job(), key: "once")).Expect(201);
        await SwitchAsync("lost-write", new { rate = 1 });

        Assert.True((await homeowner.PostAsync("/api/jobs", Trade.Job(), key: "once")).IsReplayed);
        (await homeowner.PostAsync("/api/jobs/none/close")).Refused(404, "NOT_FOUND");
        (await homeowner.PostAsync("/api/jobs/none/close", body: null, key: "other")).Refused(404, "NOT_FOUND");

        Assert.Equal((0, 0), await CountsAsync("lost-write"));
    }
}
