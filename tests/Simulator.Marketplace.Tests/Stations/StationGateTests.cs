using Microsoft.Extensions.Time.Testing;
using Simulator.Marketplace.Stations;

namespace Simulator.Marketplace.Tests.Stations;

public sealed class StationGateTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly StationGate _gate;

    public StationGateTests() => _gate = new StationGate(_clock);

    public void Dispose() => _gate.Close();

    [Fact]
    public async Task A_request_is_held_until_its_departure()
    {
        var held = _gate.HoldAsync(Millis(20));

        _clock.Advance(Millis(19));
        Assert.False(held.IsCompleted);
        _clock.Advance(Millis(1));

        Assert.Equal(StationPassage.Served, await held);
    }

    [Fact]
    public async Task Departures_leave_in_their_own_order()
    {
        var late = _gate.HoldAsync(Millis(40));
        var early = _gate.HoldAsync(Millis(10));
        var between = _gate.HoldAsync(Millis(20));

        _clock.Advance(Millis(10));
        await early;
        Assert.False(between.IsCompleted);
        _clock.Advance(Millis(10));
        await between;
        Assert.False(late.IsCompleted);
        _clock.Advance(Millis(20));

        Assert.Equal(StationPassage.Served, await late);
    }

    [Fact]
    public void A_departure_that_is_due_is_not_held()
    {
        var held = _gate.HoldAsync(TimeSpan.Zero);

        Assert.True(held.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Many_that_are_due_leave_together()
    {
        var held = Enumerable.Range(1, 2_000).Select(i => _gate.HoldAsync(Millis(1 + (i * 7919 % 1_000))).AsTask()).ToArray();

        _clock.Advance(Millis(500));
        _clock.Advance(Millis(500));

        Assert.All(await Task.WhenAll(held), passage => Assert.Equal(StationPassage.Served, passage));
    }

    [Fact]
    public async Task While_the_clock_runs_in_small_steps_nobody_is_forgotten()
    {
        for (var i = 0; i < 500; i++)
        {
            var held = _gate.HoldAsync(_gate.Now + Millis(3));
            for (var step = 0; step < 3; step++) _clock.Advance(Millis(1));
            Assert.Equal(StationPassage.Served, await held);
        }
    }

    [Fact]
    public async Task Closing_lets_everyone_out_unserved_now_and_from_then_on()
    {
        var first = _gate.HoldAsync(Millis(20));
        var second = _gate.HoldAsync(Millis(30));

        _gate.Close();

        Assert.Equal(StationPassage.Closed, await first);
        Assert.Equal(StationPassage.Closed, await second);
        Assert.Equal(StationPassage.Closed, await _gate.HoldAsync(Millis(40)));
    }

    private static TimeSpan Millis(int millis) => TimeSpan.FromMilliseconds(millis);
}
