namespace Simulator.Metrics.Recording;

/// <summary>The counts of all buckets, in blocks that take memory when one of their buckets is first used.</summary>
/// <param name="buckets">How many there are, a multiple of the block's size.</param>
internal sealed class BucketBlocks(int buckets)
{
    private const int BlockBits = 8;
    private const int BlockSize = 1 << BlockBits;

    private long[]?[]? _blocks;

    /// <summary>The count itself is the caller's to change.</summary>
    public ref long this[int index]
    {
        get
        {
            var blocks = _blocks ??= new long[]?[buckets / BlockSize];
            var block = blocks[index >> BlockBits] ??= new long[BlockSize];
            return ref block[index & (BlockSize - 1)];
        }
    }

    public long CountFrom(int first)
    {
        var count = 0L;
        for (var number = first >> BlockBits; _blocks is not null && number < _blocks.Length; number++)
        {
            if (_blocks[number] is not { } block) continue;
            for (var i = Math.Max(0, first - (number << BlockBits)); i < BlockSize; i++) count += block[i];
        }
        return count;
    }

    public bool AreEmpty => _blocks is null || Array.TrueForAll(_blocks, block => block is null || !block.AsSpan().ContainsAnyExcept(0));

    /// <summary>The bucket in which the value of this rank lies, null where there are fewer values.</summary>
    /// <param name="rank">From 1.</param>
    public int? BucketOfRank(long rank)
    {
        var passed = 0L;
        for (var number = 0; _blocks is not null && number < _blocks.Length; number++)
        {
            if (_blocks[number] is not { } block) continue;
            for (var i = 0; i < BlockSize; i++)
            {
                passed += block[i];
                if (passed >= rank) return (number << BlockBits) + i;
            }
        }
        return null;
    }

    public void ForEach(Action<int, long> visit)
    {
        for (var number = 0; _blocks is not null && number < _blocks.Length; number++)
        {
            if (_blocks[number] is not { } block) continue;
            // Most buckets of a used block are empty; the search passes many of them at a time.
            for (var i = Next(block, 0); i < BlockSize; i = Next(block, i + 1)) visit((number << BlockBits) + i, block[i]);
        }
    }

    /// <summary>Sets all counts to 0 and keeps the memory.</summary>
    public void Clear()
    {
        foreach (var block in _blocks ?? []) block?.AsSpan().Clear();
    }

    private static int Next(long[] block, int from) => block.AsSpan(from).IndexOfAnyExcept(0L) is >= 0 and var steps ? from + steps : BlockSize;
}
