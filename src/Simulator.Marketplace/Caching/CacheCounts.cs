namespace Simulator.Marketplace.Caching;

/// <summary>How the cache did, ever. A miss is a read that it might have answered and did not; a failure is Redis giving no answer, or a bad one.</summary>
internal readonly record struct CacheCounts(long ListHits, long ListMisses, long DetailHits, long DetailMisses, long Failures)
{
    public long Hits => ListHits + DetailHits;

    public long Misses => ListMisses + DetailMisses;
}
