using Simulator.Model.Plans;

namespace Simulator.Model.Load;

/// <summary>A change of the load while the run goes on. The last curve counts and the last factor counts; neither lifts the other.</summary>
/// <param name="Population">Index in the plan; null for all, but for those of a fixed number.</param>
/// <param name="At">From which moment of the run's clock on.</param>
/// <param name="IsForPhase">Only as long as the phase that is in force then; else for all that follow, too.</param>
/// <param name="Curve">Instead of the plan's: over <paramref name="Over"/>, then its last value holds; null leaves the curve.</param>
/// <param name="Over">How long the curve takes; zero goes to its end at once.</param>
/// <param name="Factor">What the load is multiplied by, not negative; 0 pauses, 1 goes on; null leaves the factor.</param>
public sealed record LoadChange(int? Population, TimeSpan At, bool IsForPhase, LoadCurve? Curve, TimeSpan Over, double? Factor)
{
    /// <summary>Another level, at once.</summary>
    public static LoadChange Level(int? population, TimeSpan at, double load) => new(population, at, false, new LoadCurve(load, load), TimeSpan.Zero, null);

    /// <summary>So many times what else is asked for.</summary>
    public static LoadChange Times(int? population, TimeSpan at, double factor) => new(population, at, false, null, TimeSpan.Zero, factor);

    /// <summary>What is wrong with it in a plan, null where nothing is.</summary>
    public string? ProblemIn(LoadPlan plan)
    {
        if (Population is { } number && (number < 0 || number >= plan.Populations.Count)) return $"there is no population {number}";
        if (Curve is null && Factor is null) return "it changes nothing: neither curve nor factor";
        if (Factor is < 0 or double.NaN or double.PositiveInfinity) return "a factor is 0 or more";
        if (Over < TimeSpan.Zero) return "a change takes no negative time";
        return Curve is not null && Population is null && plan.Segments.Any(segment => segment.Own is not null)
            ? "in a plan whose populations have loads of their own, a curve is of one population"
            : null;
    }
}
