using System.Collections.Concurrent;

namespace Simulator.Metrics.Recording;

/// <summary>
/// A print of each user's first four draws, 16 bits each: users that draw from one stream have the same. A user is written by one thread
/// at a time; memory is taken by the thousand users.
/// </summary>
internal sealed class DrawPrints(int populations)
{
    /// <summary>Further users of a population on this node are not looked at.</summary>
    public const int MostUsers = 200_000;

    private const int Draws = 4;
    private const int BlockSize = 1000;

    private readonly Block?[][] _blocks = [.. Enumerable.Range(0, populations).Select(_ => new Block?[MostUsers / BlockSize])];
    private readonly ConcurrentQueue<ulong> _complete = new();

    public bool Wants(int population, int user) =>
        (uint)user < MostUsers && (_blocks[population][user / BlockSize] is not { } block || block.Counts[user % BlockSize] < Draws);

    /// <param name="share">0 to 1.</param>
    public void Add(int population, int user, double share)
    {
        ref var place = ref _blocks[population][user / BlockSize];
        var block = Volatile.Read(ref place) ?? Install(ref place);
        ref var print = ref block.Prints[user % BlockSize];
        print = (print << 16) | (ushort)Math.Min(ushort.MaxValue, share * (ushort.MaxValue + 1.0));
        if (++block.Counts[user % BlockSize] == Draws) _complete.Enqueue(print);
    }

    /// <summary>Prints that were completed since the last taking.</summary>
    public ulong[] TakeAll()
    {
        List<ulong> prints = [];
        while (_complete.TryDequeue(out var print)) prints.Add(print);
        return [.. prints];
    }

    private static Block Install(ref Block? place)
    {
        var made = new Block();
        return Interlocked.CompareExchange(ref place, made, null) ?? made;
    }

    private sealed class Block
    {
        public ulong[] Prints { get; } = new ulong[BlockSize];

        public byte[] Counts { get; } = new byte[BlockSize];
    }
}
