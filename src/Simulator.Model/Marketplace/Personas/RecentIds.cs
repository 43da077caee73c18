using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>Remembers the last ids that were added, as 64-bit hashes, and forgets older ones: at most 1 KiB.</summary>
internal sealed class RecentIds
{
    public const int Capacity = 128;

    private ulong[] _hashes = [];
    private int _count;
    private int _next;

    public bool Contains(string id) => _hashes.AsSpan(0, _count).Contains(Bits.Hash(id));

    public void Add(string id)
    {
        if (Contains(id)) return;
        if (_next == _hashes.Length && _hashes.Length < Capacity) Array.Resize(ref _hashes, Math.Max(8, _hashes.Length * 2));
        if (_next == Capacity) _next = 0;
        _hashes[_next++] = Bits.Hash(id);
        _count = Math.Max(_count, _next);
    }
}
