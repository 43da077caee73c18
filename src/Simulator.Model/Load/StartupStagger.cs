using Simulator.Model.Plans;

namespace Simulator.Model.Load;

/// <summary>
/// When users begin their first session who are there from a segment's first moment: evenly over the plan's <c>startup</c>. Users who begin together
/// else fall into waves.
/// </summary>
public sealed class StartupStagger(LoadPlan plan)
{
    private readonly ClosedLoad _load = new(plan, Share.Whole);

    /// <summary>Null for a user that is not of them, or where the plan says nothing of it: it begins with the rest of a pause.</summary>
    /// <param name="now">When the user joins.</param>
    /// <param name="number">The user's, over the whole cluster.</param>
    public TimeSpan? FirstSession(RunSchedule schedule, TimeSpan now, int population, int number)
    {
        if (plan.Startup is not { } startup || schedule.At(now) is not { } stretch || now - stretch.Start >= startup.Over) return null;
        var before = stretch.Start > TimeSpan.Zero ? _load.UsersAt(schedule, stretch.Start - TimeSpan.FromTicks(1), population) : 0;
        var after = _load.UsersAt(schedule, stretch.Start, population);
        return number >= before && number < after ? stretch.Start + (startup.Over * ((number - before + 0.5) / (after - before))) : null;
    }
}
