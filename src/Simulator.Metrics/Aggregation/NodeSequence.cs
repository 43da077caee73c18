namespace Simulator.Metrics.Aggregation;

/// <summary>Which snapshots of one node were merged.</summary>
internal sealed class NodeSequence
{
    private readonly HashSet<long> _beyondGap = [];
    private long _through;

    /// <summary>Numbers below the highest one that never came.</summary>
    public long Missing => _beyondGap.Count == 0 ? 0 : _beyondGap.Max() - _through - _beyondGap.Count;

    /// <returns>False where it was there before.</returns>
    public bool TryTake(long sequence)
    {
        if (sequence <= _through || !_beyondGap.Add(sequence)) return false;
        while (_beyondGap.Remove(_through + 1)) _through++;
        return true;
    }
}
