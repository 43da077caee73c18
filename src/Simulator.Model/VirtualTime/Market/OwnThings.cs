namespace Simulator.Model.VirtualTime.Market;

/// <summary>What belongs to one member, the newest last. Beyond a number of them the oldest dead ones are forgotten: no page reaches so far.</summary>
internal sealed class OwnThings<T>(Predicate<T> isDead)
{
    private const int Kept = 100;

    private readonly List<T> _things = [];
    private int _roomBeforeSweep = 2 * Kept;

    public int Count => _things.Count;

    public void Add(T thing)
    {
        _things.Add(thing);
        if (_things.Count < _roomBeforeSweep) return;
        var old = _things.Count - Kept;
        var number = 0;
        _things.RemoveAll(one => number++ < old && isDead(one));
        _roomBeforeSweep = _things.Count + Kept;
    }

    /// <summary>A page of them, newest first, as somebody sees them.</summary>
    /// <param name="page">From 1.</param>
    public TSeen[] Page<TSeen>(int page, int limit, Func<T, TSeen> see) => Pages.NewestFirst(_things, page, limit, see);
}
