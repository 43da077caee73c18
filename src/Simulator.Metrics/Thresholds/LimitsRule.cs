using Simulator.Model.Plans;
using Simulator.Model.Runs;

namespace Simulator.Metrics.Thresholds;

/// <summary>What limits say of a value; the meaning of each level stands at <see cref="Limits"/>.</summary>
public static class LimitsRule
{
    public static Verdict Judge(this Limits limits, double value)
    {
        if (limits.Fail is { } fail && limits.IsBeyond(value, fail)) return Verdict.Fail;
        var misses = limits.Target is { } target && !limits.Meets(value, target);
        if (limits.Fail is null && limits.Warn is null) return misses ? Verdict.Fail : Verdict.Pass;
        return misses || (limits.Warn is { } warn && limits.IsBeyond(value, warn)) ? Verdict.Warn : Verdict.Pass;
    }

    /// <summary>The level that is reached first on the way from good to bad.</summary>
    internal static double FirstLevel(this Limits limits)
    {
        double[] levels = [.. new[] { limits.Target, limits.Warn, limits.Fail }.OfType<double>()];
        return limits.HigherIsBetter ? levels.Max() : levels.Min();
    }

    internal static bool IsWorse(this Limits limits, double value, double than) => limits.HigherIsBetter ? value < than : value > than;

    private static bool IsBeyond(this Limits limits, double value, double level) => limits.IsWorse(value, level);

    // "< 0 %" can only mean none at all.
    private static bool Meets(this Limits limits, double value, double target) =>
        limits.HigherIsBetter ? value > target : value < target || (value == 0 && target == 0);
}
