namespace Simulator.Marketplace.Analytics;

/// <summary>Sums over the states.</summary>
internal static class StatusFiguresSums
{
    public static long Count(this List<StatusFigures> figures, params ReadOnlySpan<string> states)
    {
        long count = 0;
        foreach (var state in figures)
        {
            if (states.IsEmpty || states.Contains(state.Status)) count += state.Count;
        }
        return count;
    }

    public static long Sum(this List<StatusFigures> figures, int column) => figures.Sum(state => state.Sums[column]);

    /// <summary>Null over nothing.</summary>
    public static long? Mean(this List<StatusFigures> figures, int column) => figures.Count() is > 0 and var count
        ? (long)Math.Round((double)figures.Sum(column) / count, MidpointRounding.AwayFromZero)
        : null;

    public static double? Ratio(long part, long whole) => whole == 0 ? null : (double)part / whole;

    public static Dictionary<string, long> ByStatus(this List<StatusFigures> figures) => figures.ToDictionary(state => state.Status, state => state.Count);
}
