using System.Globalization;

namespace Simulator.Metrics.Conformance;

/// <summary>Numbers in the words of claims.</summary>
internal static class Say
{
    public static string Share(double share) => (100 * share).ToString(share is < 0.01 and > 0 ? "0.###" : "0.#", CultureInfo.InvariantCulture) + " %";

    public static string Number(double value) => value.ToString(Math.Abs(value) >= 100 ? "N0" : "0.###", CultureInfo.InvariantCulture);

    public static string Ms(double milliseconds) => Number(milliseconds) + " ms";

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> words) => words.Count <= 1
        ? string.Concat(words)
        : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";
}
