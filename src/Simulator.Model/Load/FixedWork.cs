using Simulator.Model.Plans;

namespace Simulator.Model.Load;

/// <summary>Work that a phase's users have to do: so many sessions; the phase ends when it is done, or with its duration.</summary>
/// <param name="Sessions">Of all together; 0 where each has its own number.</param>
/// <param name="SessionsPerUser">Of each user, who retires then; 0 where all share one.</param>
public sealed record FixedWork(int Sessions, int SessionsPerUser)
{
    /// <summary>How many sessions a segment fixes for a population; 0 for none.</summary>
    public static int Of(LoadPlan plan, int segment, int population)
    {
        var asked = plan.Segments[segment];
        if (asked.LoadOf(population) is not { Work: { } work } load || plan.Populations[population].Count > 0) return 0;
        var isShared = asked.Own is null;
        var split = isShared ? new PopulationSplit(plan.Populations.Select(one => one.Share)) : null;
        return work.SessionsPerUser > 0
            ? work.SessionsPerUser * (split?.Of((int)Math.Round(load.Curve.Peak))[population] ?? (int)Math.Round(load.Curve.Peak))
            : split?.Of(work.Sessions)[population] ?? work.Sessions;
    }
}
