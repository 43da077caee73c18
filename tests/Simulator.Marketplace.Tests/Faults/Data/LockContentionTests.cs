namespace Simulator.Marketplace.Tests.Faults.Data;

public sealed class LockContentionTests : FaultTest
{
    [Fact]
    public async Task A_write_that_is_struck_keeps_all_other_writes_waiting()
    {
        var homeowner = await HomeownerAsync();
        var jobId = await Trade.PostJobAsync(homeowner);
        await SwitchAsync("lock-contention", new { rate = 1, detail = "500ms", route = "POST /api/jobs" });

        var struck = homeowner.PostAsync("/api/jobs", Trade.Job());
        await StruckAsync("lock-contention");
        var other = homeowner.PostAsync($"/api/jobs/{jobId}/close");
        await PassAsync(TimeSpan.FromMilliseconds(400));
        Assert.Equal(1, (await homeowner.GetAsync("/api/jobs?mine=true")).Expect(200).GetProperty("total").GetInt32());
        Assert.False(struck.IsCompleted || other.IsCompleted);
        var passed = await PassedUntilAsync(Task.WhenAll(struck, other), TimeSpan.FromMilliseconds(50));

        (await struck).Expect(201);
        (await other).Expect(200);
        Assert.True(passed >= TimeSpan.FromMilliseconds(100), $"it went on {passed} later");
        Assert.Equal((1, 1), await CountsAsync("lock-contention"));
    }

    [Fact]
    public async Task Writes_that_are_struck_hold_it_one_after_the_other()
    {
        var homeowner = await HomeownerAsync();
        await SwitchAsync("lock-contention", new { rate = 1 });

        var writes = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => homeowner.PostAsync("/api/jobs", Trade.Job())));
        var passed = await PassedUntilAsync(writes, TimeSpan.FromMilliseconds(10));

        Assert.All(await writes, answer => answer.Expect(201));
        Assert.True(passed >= TimeSpan.FromMilliseconds(4 * 50), $"they took {passed}");
    }

    [Fact]
    public async Task Switching_it_off_ends_the_wait()
    {
        var homeowner = await HomeownerAsync();
        await SwitchAsync("lock-contention", new { rate = 1, detail = "1h" });

        var struck = homeowner.PostAsync("/api/jobs", Trade.Job());
        await StruckAsync("lock-contention");
        await SwitchOffAsync("lock-contention");

        (await struck).Expect(201);
    }
}
