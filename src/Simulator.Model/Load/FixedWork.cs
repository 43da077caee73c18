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
        return work.SessionsPerUser > 0 ? work.SessionsPerUser * MostUsers(plan, segment, population) : PartOf(work.Sessions, plan, asked, population);
    }

    /// <summary>How many users a segment asks of a population at most, over all nodes.</summary>
    public static int MostUsers(LoadPlan plan, int segment, int population)
    {
        var asked = plan.Segments[segment];
        return asked.LoadOf(population) is { } load ? PartOf((int)Math.Round(load.Curve.Peak), plan, asked, population) : 0;
    }

    private static int PartOf(int all, LoadPlan plan, Segment asked, int population) =>
        asked.Own is null ? new PopulationSplit(plan.Populations.Select(one => one.Share)).Of(all)[population] : all;
}
