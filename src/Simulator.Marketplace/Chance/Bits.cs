namespace Simulator.Marketplace.Chance;

/// <summary>Hashes that are the same in every process.</summary>
internal static class Bits
{
    /// <summary>2^64 divided by the golden ratio: SplitMix64's step.</summary>
    public const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>SplitMix64's finaliser: a bijection that lets every bit in turn half of all.</summary>
    public static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>FNV-1a over UTF-16 code units, mixed.</summary>
    public static ulong Hash(string text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var unit in text) hash = (hash ^ unit) * 0x100000001B3;
        return Mix(hash);
    }
}
