using Simulator.Model.Behaviour;

namespace Simulator.Model.Chance;

/// <summary>
/// A stream of chance whose n-th draw is a function of seed, user (and its life), kind and n alone: the same in every process and on every node.
/// Mixing after SplitMix64 (Steele, Lea, Flood, OOPSLA 2014), twice, so that no two streams share a stretch. A mutable value: pass it by reference.
/// </summary>
public struct RandomStream
{
    private const double Unit = 1.0 / (1UL << 53);

    private readonly ulong _key;

    public RandomStream(ulong seed, UserKey user, StreamKind kind)
    {
        var person = Bits.Mix(Bits.Hash(user.PopulationName) + (uint)user.Number);
        if (user.Life != 0) person = Bits.Mix(person + ((uint)user.Life * Bits.Golden));
        _key = Bits.Mix(Bits.Mix(seed + Bits.Golden) ^ person) + ((ulong)kind * Bits.Golden);
        _key = Bits.Mix(_key);
    }

    /// <summary>How many draws were taken.</summary>
    public ulong Taken { get; private set; }

    /// <summary>64 random bits.</summary>
    public ulong NextBits() => Bits.Mix(Bits.Mix(_key + (++Taken * Bits.Golden)) ^ ulong.RotateLeft(_key, 32));

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double NextDouble() => (NextBits() >> 11) * Unit;

    /// <summary>A number between 0 and 1, neither of them included: for inverse distribution functions.</summary>
    public double NextOpen() => ((NextBits() >> 11) + 0.5) * Unit;

    /// <summary>A whole number from 0 up to, not including, <paramref name="count"/>, which is at least 1.</summary>
    public int NextInt(int count) => (int)Math.BigMul(NextBits(), (ulong)count, out _);

    /// <summary>True with the given chance, 0 to 1. Draws in any case.</summary>
    public bool Chance(double share) => NextDouble() < share;

    /// <summary>An index by weight; the weights are not negative, need not sum to 1, and one at least is above 0.</summary>
    public int Pick(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights) sum += weight;
        var left = NextDouble() * sum;
        var last = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] <= 0) continue;
            last = i;
            left -= weights[i];
            if (left < 0) break;
        }
        return last;
    }
}
