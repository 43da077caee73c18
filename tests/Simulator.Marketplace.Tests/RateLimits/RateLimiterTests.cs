using System.Net;
using Microsoft.Extensions.Time.Testing;
using Simulator.Marketplace.RateLimits;

namespace Simulator.Marketplace.Tests.RateLimits;

public sealed class RateLimiterTests
{
    private static readonly DateTimeOffset Start = new(2030, 1, 1, 9, 10, 0, TimeSpan.Zero);
    private static readonly IPAddress One = IPAddress.Parse("192.0.2.1");
    private static readonly IPAddress Other = IPAddress.Parse("192.0.2.2");

    private readonly FakeTimeProvider _clock = new(Start);
    private readonly RateLimiter _limiter;

    public RateLimiterTests() => _limiter = new RateLimiter(new RateLimit(2, TimeSpan.FromHours(1)), _clock);

    [Fact]
    public void What_is_beyond_the_limit_is_not_within()
    {
        RateLimitState[] states = [.. Enumerable.Range(0, 4).Select(_ => _limiter.Count(One))];

        Assert.Equal([(true, 1), (true, 0), (false, 0), (false, 0)], states.Select(state => (state.IsWithin, state.Remaining)));
    }

    [Fact]
    public void A_window_ends_at_a_whole_multiple_of_its_length()
    {
        var state = _limiter.Count(One);

        Assert.Equal((new DateTimeOffset(2030, 1, 1, 10, 0, 0, TimeSpan.Zero), TimeSpan.FromMinutes(50)), (state.Ends, state.EndsIn));
    }

    [Fact]
    public void The_next_window_counts_afresh()
    {
        for (var i = 0; i < 3; i++) _limiter.Count(One);

        _clock.Advance(TimeSpan.FromMinutes(50) - TimeSpan.FromTicks(1));
        Assert.False(_limiter.Count(One).IsWithin);
        _clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal((true, 1), (_limiter.Count(One).IsWithin, _limiter.Count(Other).Remaining));
    }

    [Fact]
    public void Each_address_has_its_own_count()
    {
        for (var i = 0; i < 3; i++) _limiter.Count(One);

        Assert.True(_limiter.Count(Other).IsWithin);
    }

    [Fact]
    public void An_address_is_the_same_in_both_notations()
    {
        _limiter.Count(One);

        Assert.Equal(0, _limiter.Count(One.MapToIPv6()).Remaining);
    }

    [Fact]
    public void A_crowd_beyond_what_is_remembered_shares_one_count()
    {
        for (uint i = 0; i < RateLimiter.MostAddresses; i++) _limiter.Count(new IPAddress(0x0A000000 + i));

        Assert.Equal([1, 0, 0], new[] { One, Other, One }.Select(address => _limiter.Count(address).Remaining));
    }
}
