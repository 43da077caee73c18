using Simulator.Model.Plans;

namespace Simulator.Model.Load;

/// <summary>How many users of each population the closed model asks of one share, at any moment.</summary>
public sealed class ClosedLoad(LoadPlan plan, Share share)
{
    private readonly PopulationSplit _split = new(plan.Populations.Select(population => population.Share));

    /// <summary>0 where an open model or none is in force; a fixed number is asked for under either.</summary>
    /// <param name="population">Index in the plan.</param>
    public int UsersAt(RunSchedule schedule, TimeSpan elapsed, int population) =>
        schedule.At(elapsed) is { } stretch ? share.PartOf(AllUsersAt(schedule, stretch, elapsed, population)) : 0;

    private int AllUsersAt(RunSchedule schedule, RunSchedule.Stretch stretch, TimeSpan elapsed, int population)
    {
        if (plan.Populations[population].Count is > 0 and var fixedCount) return fixedCount;
        if (schedule.AskedOf(population, stretch) is not { Model: LoadModel.Closed } asked) return 0;
        var users = (int)Math.Round(asked.At(elapsed));
        return asked.IsShared ? _split.Of(users)[population] : users;
    }
}
