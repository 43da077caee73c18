using Simulator.Metrics.Results;

namespace Simulator.Metrics.Aggregation;

/// <summary>Gathers invalid seconds into stretches.</summary>
internal static class InvalidStretches
{
    /// <param name="seconds">Rising; only invalid ones.</param>
    public static IReadOnlyList<InvalidStretch> Of(IEnumerable<KeyValuePair<int, SecondTotals>> seconds)
    {
        List<InvalidStretch> stretches = [];
        foreach (var (second, totals) in seconds)
        {
            var (why, generator) = (totals.InvalidBecause, totals.Generator);
            if (stretches.Count > 0 && stretches[^1] is var last && last.To == second - 1 && last.Because.SequenceEqual(why))
            {
                stretches[^1] = last with
                {
                    To = second,
                    LagP99Ms = generator.LagP99Ms is { } lag ? Math.Max(last.LagP99Ms ?? 0, lag) : last.LagP99Ms,
                    LagMaxMs = Math.Max(last.LagMaxMs, generator.LagMaxMs),
                    CpuShare = Math.Max(last.CpuShare, generator.CpuShare),
                };
            }
            else
            {
                stretches.Add(new InvalidStretch(second, second, why, generator.LagP99Ms, generator.LagMaxMs, generator.CpuShare));
            }
        }
        return stretches;
    }
}
