using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Simulator.Marketplace.Health;

namespace Simulator.Marketplace.Tests.Health;

public sealed class HealthChecksTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task All_that_answer_are_healthy()
    {
        var checks = Checks(new Check(_ => new(true)), new Check(_ => new(true)));
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("""{"status":"healthy","database":"ok","cache":"ok","uptimeSeconds":60}""", await ReportAsync(checks));
    }

    [Fact]
    public async Task Without_a_cache_the_report_says_nothing_of_it() =>
        Assert.Equal("""{"status":"healthy","database":"ok","uptimeSeconds":0}""", await ReportAsync(Checks(new Check(_ => new(true)))));

    [Fact]
    public async Task A_cache_that_fails_makes_the_whole_degraded()
    {
        var checks = Checks(new Check(_ => new(true)), new Check(_ => throw new InvalidOperationException("no connection")));

        Assert.Equal("""{"status":"degraded","database":"ok","cache":"unavailable","uptimeSeconds":0}""", await ReportAsync(checks));
    }

    [Fact]
    public async Task One_that_hangs_is_given_up_after_its_limit()
    {
        TaskCompletionSource<bool> never = new();

        var report = ReportAsync(Checks(new Check(_ => new(never.Task))));
        Assert.False(report.IsCompleted);
        _clock.Advance(HealthChecks.Limit);

        Assert.Equal("""{"status":"unhealthy","database":"unavailable","uptimeSeconds":2}""", await report);
    }

    private HealthChecks Checks(IHealthCheck database, IHealthCheck? cache = null) => new(database, cache, _clock);

    private static async Task<string> ReportAsync(HealthChecks checks) =>
        JsonSerializer.Serialize(await checks.ReportAsync(TestContext.Current.CancellationToken), MarketplaceJson.Default.HealthReport);

    private sealed class Check(Func<CancellationToken, ValueTask<bool>> check) : IHealthCheck
    {
        public ValueTask<bool> CheckAsync(CancellationToken cancel) => check(cancel);
    }
}
