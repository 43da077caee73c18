namespace Simulator.Metrics.Recording;

/// <summary>The counts of all buckets, in blocks that take memory when one of their buckets is first used.</summary>
internal sealed class BucketBlocks
{
    private const int BlockBits = 8;
    private const int BlockSize = 1 << BlockBits;

    private long[]?[]? _blocks;

    /// <summary>From many threads at once. The count itself is the caller's to change, atomically where others do too.</summary>
    public ref long this[int index]
    {
        get
        {
            var blocks = Volatile.Read(ref _blocks) ?? Install(ref _blocks, new long[]?[BucketLayout.BucketCount / BlockSize]);
            ref var place = ref blocks[index >> BlockBits];
            var block = Volatile.Read(ref place) ?? Install(ref place, new long[BlockSize]);
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
            for (var i = 0; i < BlockSize; i++)
            {
                if (block[i] != 0) visit((number << BlockBits) + i, block[i]);
            }
        }
    }

    /// <summary>Sets all counts to 0 and keeps the memory.</summary>
    public void Clear()
    {
        foreach (var block in _blocks ?? []) block?.AsSpan().Clear();
    }

    // Of two threads that find nothing there, one's array stands and both use it.
    private static T Install<T>(ref T? place, T made) where T : class => Interlocked.CompareExchange(ref place, made, null) ?? made;
}
