using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>Remembers the last ids that were added and forgets older ones. It keeps 32-bit hashes: of a million ids one in 30,000 is taken for another of 128.</summary>
/// <param name="capacity">How many it remembers.</param>
internal sealed class RecentIds(int capacity)
{
    private uint[] _hashes = [];
    private int _count;
    private int _next;

    public bool Contains(string id) => _hashes.AsSpan(0, _count).Contains((uint)Bits.Hash(id));

    public void Add(string id)
    {
        if (Contains(id)) return;
        if (_next == _hashes.Length && _hashes.Length < capacity) Array.Resize(ref _hashes, Math.Clamp(_hashes.Length * 2, Math.Min(8, capacity), capacity));
        if (_next == capacity) _next = 0;
        _hashes[_next++] = (uint)Bits.Hash(id);
        _count = Math.Max(_count, _next);
    }
}
