namespace Simulator.Fuzz;

/// <summary>Chance of one execution, from seed and number alone: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). A mutable value: pass it by reference.</summary>
internal struct Chance(ulong seed, long execution)
{
    private const ulong Golden = 0x9e3779b97f4a7c15;

    private ulong _state = Mix(seed + Golden) ^ Mix((ulong)execution * Golden);

    public ulong NextBits() => Mix(_state += Golden);

    /// <summary>A whole number from 0 up to, not including, <paramref name="count"/>.</summary>
    public int Next(int count) => (int)Math.BigMul(NextBits(), (ulong)count, out _);

    public bool OneIn(int count) => Next(count) == 0;

    public T Of<T>(ReadOnlySpan<T> choices) => choices[Next(choices.Length)];

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
        bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
        return bits ^ (bits >> 31);
    }
}
