using Simulator.Model.Marketplace;

namespace Simulator.Metrics.Recording;

/// <summary>Counts what the market did, and keeps the events of some jobs as examples. Called from many threads.</summary>
public sealed class MarketEventTally : IMarketObserver
{
    private const int MaxJobsPerInterval = 64;

    private static readonly int Kinds = Enum.GetValues<MarketEventKind>().Length;

    private readonly FollowedJobs _followed = new(MaxJobsPerInterval);
    private readonly long[] _counts = new long[Kinds];

    public void Saw(MarketEvent marketEvent)
    {
        Interlocked.Increment(ref _counts[(int)marketEvent.Kind]);
        lock (_followed) _followed.Add(marketEvent);
    }

    /// <summary>What was seen since the last flip; each event counts in exactly one interval.</summary>
    public MarketInterval Flip()
    {
        var counts = new long[Kinds];
        for (var kind = 0; kind < Kinds; kind++) counts[kind] = Interlocked.Exchange(ref _counts[kind], 0);
        lock (_followed) return new MarketInterval(counts, _followed.TakeAll());
    }
}
