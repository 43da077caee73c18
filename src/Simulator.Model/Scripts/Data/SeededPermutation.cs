using Simulator.Model.Chance;

namespace Simulator.Model.Scripts.Data;

/// <summary>
/// A permutation of 0 to n - 1 by a key, asked for at any place without a list: a Feistel network over the next power of four, walked until it comes back
/// within range (Black and Rogaway, Ciphers with Arbitrary Finite Domains, CT-RSA 2002). Four steps on average at most.
/// </summary>
internal static class SeededPermutation
{
    private const int Rounds = 6;

    /// <param name="at">From 0 to <paramref name="count"/> - 1.</param>
    /// <param name="count">From 1.</param>
    public static int Of(ulong key, int at, int count)
    {
        var bits = (33 - int.LeadingZeroCount(count - 1)) / 2;
        if (bits == 0) return 0;
        var mask = (1UL << bits) - 1;
        var place = (ulong)at;
        do
        {
            var (left, right) = (place >> bits, place & mask);
            for (var round = 0UL; round < Rounds; round++)
            {
                (left, right) = (right, left ^ (Bits.Mix(Bits.Mix(key + (round * Bits.Golden)) + right) & mask));
            }

            place = (left << bits) | right;
        }
        while (place >= (ulong)count);

        return (int)place;
    }
}
