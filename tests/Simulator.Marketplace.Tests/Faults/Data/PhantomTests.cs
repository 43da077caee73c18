namespace Simulator.Marketplace.Tests.Faults.Data;

public sealed class PhantomTests : FaultTest
{
    [Fact]
    public async Task A_write_that_was_refused_is_there()
    {
        var homeowner = await HomeownerAsync();
        await SwitchAsync("phantom", new { rate = 1 });

        (await homeowner.PostAsync("/api/jobs", Trade.Job())).Refused(400, "BAD_REQUEST");

        Assert.Equal(1, (await homeowner.GetAsync("/api/jobs?mine=true")).Expect(200).GetProperty("total").GetInt32());
        Assert.Equal((1, 1), await CountsAsync("phantom"));
    }

    [Fact]
    public async Task Under_its_idempotency_key_stands_the_answer_that_was_due()
    {
        var homeowner = await HomeownerAsync();
        await SwitchAsync("phantom", new { rate = 1 });
        (await homeowner.PostAsync("/api/jobs", Trade.Job(), key: "once")).Refused(400, "BAD_REQUEST");

        var again = await homeowner.PostAsync("/api/jobs", Trade.Job(), key: "once");

        Assert.True(again.IsReplayed);
        Assert.Equal("Fix the roof", again.Expect(201).GetProperty("title").GetString());
        Assert.Equal((1, 1), await CountsAsync("phantom"));
    }

    [Fact]
    public async Task Who_was_told_that_registering_failed_is_registered()
    {
        var registration = Person.Registration("HOMEOWNER");
        await SwitchAsync("phantom", new { rate = 1, route = "POST /api/auth/register" });

        (await Nobody.PostAsync("/api/auth/register", registration)).Refused(400, "BAD_REQUEST");

        (await Nobody.PostAsync("/api/auth/register", registration)).Refused(409, "USER_ALREADY_EXISTS");
    }

    [Fact]
    public async Task A_write_that_is_lost_is_no_phantom_too()
    {
        var homeowner = await HomeownerAsync();
        await SwitchAsync("lost-write", new { rate = 1 });
        await SwitchAsync("phantom", new { rate = 1 });

        (await homeowner.PostAsync("/api/jobs", Trade.Job())).Expect(201);

        Assert.Equal((0, 0), await CountsAsync("phantom"));
    }
}
