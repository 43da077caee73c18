namespace Simulator.Model.VirtualTime.Market;

/// <summary>Pages of lists that grow at their end and are read from there.</summary>
internal static class Pages
{
    /// <param name="page">From 1.</param>
    public static TSeen[] NewestFirst<T, TSeen>(List<T> things, int page, int limit, Func<T, TSeen> see)
    {
        var newest = things.Count - 1 - ((page - 1) * limit);
        var count = Math.Clamp(newest + 1, 0, limit);
        if (count == 0) return [];
        var seen = new TSeen[count];
        for (var i = 0; i < count; i++) seen[i] = see(things[newest - i]);
        return seen;
    }
}
