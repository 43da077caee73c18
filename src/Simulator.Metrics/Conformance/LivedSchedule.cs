using Simulator.Metrics.Aggregation;
using Simulator.Model.Load;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Conformance;

/// <summary>The plan's schedule, and until when a recorded run kept to it.</summary>
/// <param name="Until">The first second that the run lived in another segment than the plan's: it was stopped, or jumped.</param>
internal sealed record LivedSchedule(RunSchedule Schedule, TimeSpan Until)
{
    public static LivedSchedule Of(LoadPlan plan, RunRecord record)
    {
        var schedule = RunSchedule.Of(plan);
        var until = TimeSpan.FromSeconds(record.Seconds.Count == 0 ? 0 : record.Seconds[^1].Second + 1);
        foreach (var second in record.Seconds)
        {
            if (second.Segment == schedule.SegmentAt(TimeSpan.FromSeconds(second.Second + 0.5))) continue;
            until = TimeSpan.FromSeconds(second.Second);
            break;
        }
        return new LivedSchedule(schedule, until < schedule.End ? until : schedule.End);
    }
}
