namespace Simulator.Model.Load;

/// <summary>A stretch of the run in which sessions start more often, or less.</summary>
/// <param name="At">When it begins on the run's clock.</param>
/// <param name="Duration">Longer than zero.</param>
/// <param name="Factor">What the rate is multiplied by, not negative; where bursts overlap, all of their factors count.</param>
/// <param name="Every">It comes again and again with this distance of beginnings, not shorter than it lasts; null: once.</param>
public sealed record Burst(TimeSpan At, TimeSpan Duration, double Factor, TimeSpan? Every)
{
    internal double FactorAt(double seconds)
    {
        var since = seconds - At.TotalSeconds;
        if (since >= 0 && Every is { } every)
        {
            since %= every.TotalSeconds;
        }

        return since >= 0 && since < Duration.TotalSeconds ? Factor : 1;
    }

    /// <summary>Its beginnings and ends around a moment, among them the next one after it if there is any.</summary>
    internal IEnumerable<double> EdgesAround(double seconds)
    {
        var begin = At.TotalSeconds;
        if (Every is { } every)
        {
            begin += Math.Max(0, Math.Floor((seconds - begin) / every.TotalSeconds)) * every.TotalSeconds;
            yield return begin + every.TotalSeconds;
        }

        yield return begin;
        yield return begin + Duration.TotalSeconds;
    }
}
