using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Recording;

/// <summary>
/// The first draws of some users in their order, as shares of their laws in 16 bits: what independence is judged by. A user is written by one
/// thread at a time while another reads; a track takes memory with its first draw.
/// </summary>
/// <param name="populations">How many there are.</param>
/// <param name="users">Users whose number lies below are tracked.</param>
internal sealed class DrawTracks(int populations, int users)
{
    /// <summary>Draws that are kept of one user.</summary>
    public const int Most = 200;

    private readonly Track?[][] _tracks = [.. Enumerable.Range(0, populations).Select(_ => new Track?[users])];

    public bool Wants(int population, int user) => (uint)user < (uint)users && (_tracks[population][user]?.Count ?? 0) < Most;

    /// <param name="share">0 to 1.</param>
    public void Add(int population, int user, double share)
    {
        ref var place = ref _tracks[population][user];
        var track = Volatile.Read(ref place);
        if (track is null) Volatile.Write(ref place, track = new Track());
        track.Add((ushort)Math.Min(ushort.MaxValue, share * (ushort.MaxValue + 1.0)));
    }

    /// <summary>The draws since the last taking. One caller at a time.</summary>
    public IReadOnlyList<DrawStretch> TakeAll()
    {
        List<DrawStretch> taken = [];
        for (var population = 0; population < _tracks.Length; population++)
        {
            for (var user = 0; user < users; user++)
            {
                if (Volatile.Read(ref _tracks[population][user])?.Take() is var (from, shares)) taken.Add(new DrawStretch(population, user, from, shares));
            }
        }
        return taken;
    }

    private sealed class Track
    {
        private readonly ushort[] _shares = new ushort[Most];
        private int _count;
        private int _taken;

        public int Count => Volatile.Read(ref _count);

        public void Add(ushort share)
        {
            if (_count == Most) return;
            _shares[_count] = share;
            Volatile.Write(ref _count, _count + 1);
        }

        public (int From, ushort[] Shares)? Take()
        {
            var (from, count) = (_taken, Count);
            if (from == count) return null;
            _taken = count;
            return (from, _shares[from..count]);
        }
    }
}
