namespace Simulator.Marketplace.Caching;

/// <summary>Counts hits and misses from any number of threads.</summary>
internal sealed class HitCount
{
    private long _hits;
    private long _misses;

    public long Hits => Interlocked.Read(ref _hits);

    public long Misses => Interlocked.Read(ref _misses);

    public void Count(bool isHit) => Interlocked.Increment(ref isHit ? ref _hits : ref _misses);
}
