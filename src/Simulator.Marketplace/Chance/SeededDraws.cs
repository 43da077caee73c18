namespace Simulator.Marketplace.Chance;

/// <summary>
/// A named stream of chance whose n-th draw is a function of seed, name and n alone, so that it stays the same whatever else draws; safe for many threads.
/// Mixing after SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
/// </summary>
internal sealed class SeededDraws(long seed, string name)
{
    private readonly ulong _key = Bits.Mix(Bits.Mix((ulong)seed + Bits.Golden) ^ Bits.Hash(name));
    private long _taken;

    /// <summary>How many draws <see cref="Next"/> has given.</summary>
    public long Taken => Interlocked.Read(ref _taken);

    /// <summary>The next draw in order: the first is that at 0.</summary>
    public SeededDraw Next() => At(Interlocked.Increment(ref _taken) - 1);

    public SeededDraw At(long ordinal) => new(Bits.Mix(Bits.Mix(_key + ((ulong)ordinal * Bits.Golden)) ^ ulong.RotateLeft(_key, 32)));
}
