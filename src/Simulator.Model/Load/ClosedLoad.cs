using Simulator.Model.Plans;

namespace Simulator.Model.Load;

/// <summary>How many users of each population the closed model asks of one share, at any moment.</summary>
public sealed class ClosedLoad(LoadPlan plan, Share share)
{
    private readonly PopulationSplit _split = new(plan.Populations.Select(population => population.Share));

    /// <summary>0 where an open model or none is in force; a fixed number is asked for under either.</summary>
    /// <param name="population">Index in the plan.</param>
    public int UsersAt(RunSchedule schedule, TimeSpan elapsed, int population)
    {
        var segment = schedule.SegmentAt(elapsed);
        if (segment >= 0 && plan.Populations[population].Count is > 0 and var fixedCount)
        {
            return share.PartOf(fixedCount);
        }

        return segment >= 0 && plan.Segments[segment].Model == LoadModel.Closed
            ? share.PartOf(_split.Of((int)Math.Round(schedule.LoadAt(elapsed)))[population])
            : 0;
    }
}
