using System.Net;
using System.Runtime.InteropServices;

namespace Simulator.Marketplace.RateLimits;

/// <summary>
/// Counts each address's requests in fixed windows that begin at whole multiples of their length on the clock, such as full hours. Remembers one window only.
/// </summary>
internal sealed class RateLimiter(RateLimit limit, TimeProvider time)
{
    /// <summary>Addresses beyond so many share one count, so that no crowd of them fills the memory.</summary>
    public const int MostAddresses = 100_000;

    private readonly object _counting = new();
    private readonly Dictionary<IPAddress, int> _counts = [];
    private long _window = -1;

    public RateLimit Limit => limit;

    public RateLimitState Count(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        lock (_counting)
        {
            var now = time.GetUtcNow();
            var ends = WindowOf(now);
            if (_counts.Count >= MostAddresses && !_counts.ContainsKey(address)) address = IPAddress.None;
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, address, out _);
            if (count == limit.Requests) return new RateLimitState(false, 0, ends, ends - now);
            count++;
            return new RateLimitState(true, limit.Requests - count, ends, ends - now);
        }
    }

    // A clock that was set back begins a window too.
    private DateTimeOffset WindowOf(DateTimeOffset now)
    {
        var sinceEpoch = now - DateTimeOffset.UnixEpoch;
        var window = sinceEpoch.Ticks / limit.Window.Ticks;
        if (window != _window)
        {
            _window = window;
            _counts.Clear();
        }
        return DateTimeOffset.UnixEpoch.AddTicks((window + 1) * limit.Window.Ticks);
    }
}
