using Simulator.Model.Plans;

namespace Simulator.Model.Load;

/// <summary>
/// Session starts of a population under an open load: a Poisson process whose rate is its share of the <see cref="SessionIntensity"/>. The next start lies where
/// the cumulated rate has grown by a unit exponential draw (Çinlar, Introduction to Stochastic Processes, 1975, 4.7). Starts are counted
/// over the whole cluster; a node takes those that its <see cref="Share"/> owns.
/// </summary>
/// <param name="part">The population's share of all starts, 0 to 1: independent Poisson processes with shares of a rate sum to one with the rate.</param>
/// <param name="nextUniform">Draws from [0, 1), seeded.</param>
public sealed class ArrivalProcess(LoadPlan plan, double part, Func<double> nextUniform)
{
    private SessionIntensity? _intensity;
    private RunSchedule? _schedule;

    /// <summary>Number of the start that <see cref="NextAfter"/> gave last, from 0; -1 before the first.</summary>
    public long Number { get; private set; } = -1;

    /// <summary>When the next session starts, or null when the schedule ends before.</summary>
    /// <param name="from">The start before, or the moment of a jump: the process has no memory.</param>
    public TimeSpan? NextAfter(RunSchedule schedule, TimeSpan from)
    {
        Number++;
        if (!ReferenceEquals(schedule, _schedule))
        {
            (_schedule, _intensity) = (schedule, new SessionIntensity(plan, schedule));
        }

        var amount = -Math.Log(1 - nextUniform());
        return part > 0 ? _intensity!.WhenGrown(from, amount / part) : null;
    }
}
