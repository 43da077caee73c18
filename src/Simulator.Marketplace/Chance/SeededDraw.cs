namespace Simulator.Marketplace.Chance;

/// <summary>One draw of a stream: as many numbers as it needs, which no other draw shares. A mutable value: pass it by reference.</summary>
internal struct SeededDraw(ulong state)
{
    private const double Unit = 1.0 / (1UL << 53);

    private ulong _state = state;

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double NextDouble() => (NextBits() >> 11) * Unit;

    /// <summary>A number between 0 and 1, neither of them included: its logarithm is finite.</summary>
    public double NextOpen() => ((NextBits() >> 12) + 0.5) * (2 * Unit);

    /// <summary>A whole number from 0 up to, not including, <paramref name="count"/>, which is at least 1.</summary>
    public int NextInt(int count) => (int)Math.BigMul(NextBits(), (ulong)count, out _);

    /// <summary>True with the given chance, 0 to 1.</summary>
    public bool IsBelow(double share) => NextDouble() < share;

    private ulong NextBits() => Bits.Mix(_state += Bits.Golden);
}
