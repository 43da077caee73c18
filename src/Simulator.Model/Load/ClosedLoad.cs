using Simulator.Model.Plans;

namespace Simulator.Model.Load;

/// <summary>How many users of each population the closed model asks of one share, at any moment. A load that falls at once goes down over the plan's <c>rampDown</c>.</summary>
public sealed class ClosedLoad(LoadPlan plan, Share share)
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    private readonly PopulationSplit _split = new(plan.Populations.Select(population => population.Share));

    /// <summary>0 where an open model or none is in force; a fixed number is asked for under either.</summary>
    /// <param name="population">Index in the plan.</param>
    public int UsersAt(RunSchedule schedule, TimeSpan elapsed, int population) =>
        schedule.At(elapsed) is null ? 0 : share.PartOf(Math.Max(AskedAt(schedule, elapsed, population), StillThere(schedule, elapsed, population)));

    private int AskedAt(RunSchedule schedule, TimeSpan elapsed, int population)
    {
        if (schedule.At(elapsed) is not { } stretch || schedule.AskedOf(population, stretch) is not { Model: LoadModel.Closed } asked) return 0;
        var users = (int)Math.Round(asked.At(elapsed));
        var own = asked.IsShared ? _split.Of(users)[population] : users;
        return asked.OwnFactor == 1 ? own : (int)Math.Round(own * asked.OwnFactor);
    }

    // Of those who were there before a fall not long ago.
    private int StillThere(RunSchedule schedule, TimeSpan elapsed, int population)
    {
        var over = plan.RampDown.Over;
        if (over <= TimeSpan.Zero) return 0;
        var most = 0;
        foreach (var fall in Falls(schedule, population).Where(fall => fall > TimeSpan.Zero && fall <= elapsed && elapsed - fall < over))
        {
            var (before, after) = (AskedAt(schedule, fall - Tick, population), AskedAt(schedule, fall, population));
            if (before > after) most = Math.Max(most, (int)Math.Ceiling(before + ((after - before) * ((elapsed - fall) / over))));
        }

        return most;
    }

    private static IEnumerable<TimeSpan> Falls(RunSchedule schedule, int population) =>
        schedule.Stretches.SelectMany(stretch => (schedule.AskedOf(population, stretch)?.Falls() ?? []).Where(fall => fall > stretch.Start && fall < stretch.End).Prepend(stretch.Start));
}
