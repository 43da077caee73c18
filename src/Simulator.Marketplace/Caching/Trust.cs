namespace Simulator.Marketplace.Caching;

/// <summary>
/// Whether what the cache holds may be believed. A doubt ends the trust at once; it returns when all doubts are settled by something that was
/// begun after the last of them. It begins in doubt. For any number of threads.
/// </summary>
internal sealed class Trust
{
    private long _doubts = 1;
    private long _settled;

    /// <summary>How many doubts there have been; take it before doing what will settle them.</summary>
    public long Doubts => Volatile.Read(ref _doubts);

    public bool Stands => Volatile.Read(ref _settled) == Doubts;

    public void Doubt() => Interlocked.Increment(ref _doubts);

    /// <summary>Settles the doubts up to this one; what came later stays in doubt.</summary>
    public void Settle(long doubts)
    {
        for (var settled = Volatile.Read(ref _settled); settled < doubts;)
        {
            var before = Interlocked.CompareExchange(ref _settled, doubts, settled);
            if (before == settled) return;
            settled = before;
        }
    }
}
