using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Recording;

/// <summary>
/// The requests that wait for an answer. Each user rents one slot and has at most one request in it; any thread may begin and end
/// requests while another takes a snapshot. Grows as slots are rented and never shrinks.
/// </summary>
public sealed class InFlightTable
{
    private const int ChunkBits = 10;
    private const int ChunkSize = 1 << ChunkBits;
    private const long InUse = 1L << 62;

    private readonly Lock _renting = new();
    private readonly Stack<int> _free = [];
    private Slot[][] _chunks = [];
    private int _rentedEver;

    public int Rent()
    {
        lock (_renting)
        {
            if (_free.TryPop(out var slot)) return slot;
            if (_rentedEver == _chunks.Length << ChunkBits) Volatile.Write(ref _chunks, [.. _chunks, new Slot[ChunkSize]]);
            return _rentedEver++;
        }
    }

    /// <summary>Ends what may be in the slot and gives it back.</summary>
    public void Return(int slot)
    {
        Ended(slot);
        lock (_renting) _free.Push(slot);
    }

    /// <param name="slot">From <see cref="Rent"/>.</param>
    /// <param name="population">Index in the catalog, below 2^20, as the next two.</param>
    /// <param name="dueMicros">When the step was due, on the clock of <see cref="Snapshot"/>.</param>
    public void Began(int slot, int population, int step, int segment, long dueMicros)
    {
        ref var place = ref Place(slot);
        // A snapshot trusts the due moment only between two equal readings of the key: the key goes first and comes last.
        Volatile.Write(ref place.Key, 0);
        Volatile.Write(ref place.DueMicros, dueMicros);
        Volatile.Write(ref place.Key, InUse | ((long)population << 40) | ((long)step << 20) | (uint)segment);
    }

    public void Ended(int slot) => Volatile.Write(ref Place(slot).Key, 0);

    /// <summary>The requests in flight now, in no order.</summary>
    public IReadOnlyList<InFlightRequest> Snapshot(long nowMicros)
    {
        List<InFlightRequest> inFlight = [];
        foreach (var chunk in Volatile.Read(ref _chunks))
        {
            for (var i = 0; i < chunk.Length; i++)
            {
                if (Read(ref chunk[i], nowMicros) is { } request) inFlight.Add(request);
            }
        }
        return inFlight;
    }

    private static InFlightRequest? Read(ref Slot slot, long nowMicros)
    {
        var key = Volatile.Read(ref slot.Key);
        if (key == 0) return null;
        var due = Volatile.Read(ref slot.DueMicros);
        if (Volatile.Read(ref slot.Key) != key) return null; // it ended meanwhile
        const int Mask = (1 << 20) - 1;
        return new InFlightRequest((int)(key >> 40) & Mask, (int)(key >> 20) & Mask, (int)key & Mask, Math.Max(0, nowMicros - due));
    }

    private ref Slot Place(int slot) => ref Volatile.Read(ref _chunks)[slot >> ChunkBits][slot & (ChunkSize - 1)];

    private struct Slot
    {
        public long Key;
        public long DueMicros;
    }
}
