using Microsoft.Extensions.Time.Testing;
using Simulator.Marketplace.Faults;

namespace Simulator.Marketplace.Tests.Faults;

public sealed class FreezeTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task It_lasts_as_long_as_it_was_told()
    {
        Freeze freeze = new(_clock);
        freeze.Begin(TimeSpan.FromSeconds(2), CancellationToken.None);
        var waiting = freeze.OverAsync(TestContext.Current.CancellationToken);

        _clock.Advance(TimeSpan.FromSeconds(1.999));
        Assert.True(freeze.IsOn);
        _clock.Advance(TimeSpan.FromSeconds(0.001));

        await waiting;
        Assert.False(freeze.IsOn);
        Assert.True(freeze.OverAsync(TestContext.Current.CancellationToken).IsCompletedSuccessfully);
    }

    [Fact]
    public void A_second_strike_does_not_make_it_longer()
    {
        Freeze freeze = new(_clock);
        freeze.Begin(TimeSpan.FromSeconds(2), CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(1));
        freeze.Begin(TimeSpan.FromSeconds(2), CancellationToken.None);

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.False(freeze.IsOn);
    }

    [Fact]
    public async Task It_thaws_when_the_fault_is_switched_off()
    {
        Freeze freeze = new(_clock);
        using CancellationTokenSource off = new();
        freeze.Begin(TimeSpan.FromSeconds(2), off.Token);
        var waiting = freeze.OverAsync(TestContext.Current.CancellationToken);

        await off.CancelAsync();

        await waiting;
        Assert.False(freeze.IsOn);
    }
}
