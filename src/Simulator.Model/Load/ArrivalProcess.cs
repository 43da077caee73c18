using Simulator.Model.Plans;

namespace Simulator.Model.Load;

/// <summary>
/// Session starts of a population under an open load with the rate of its <see cref="SessionIntensity"/>. With Poisson spacing the next start lies where
/// the cumulated rate has grown by a unit exponential draw (Çinlar, Introduction to Stochastic Processes, 1975, 4.7); with even spacing where it comes to the next half
/// over a whole number. Starts are counted over the whole cluster; a node takes those that its <see cref="Share"/> owns.
/// </summary>
/// <param name="population">Index in the plan; null for all together, spaced as the first of them.</param>
/// <param name="nextUniform">Draws from [0, 1), seeded.</param>
public sealed class ArrivalProcess(LoadPlan plan, int? population, Func<double> nextUniform)
{
    // Of a start: what a moment that is rounded to a tick can be off, at a thousand starts a second.
    private const double Rounding = 1e-4;

    private SessionIntensity? _intensity;
    private SpacingSpans _spans = null!;
    private RunSchedule? _schedule;
    private long _lastEven = -1;

    /// <summary>Number of the start that <see cref="NextAfter"/> gave last, from 0; -1 before the first.</summary>
    public long Number { get; private set; } = -1;

    /// <summary>When the next session starts, or null when the schedule ends before.</summary>
    /// <param name="from">The start before, or the moment of a jump: the process has no memory of gaps.</param>
    public TimeSpan? NextAfter(RunSchedule schedule, TimeSpan from)
    {
        Number++;
        if (!ReferenceEquals(schedule, _schedule))
        {
            (_schedule, _intensity, _spans) = (schedule, new SessionIntensity(plan, schedule, population), new SpacingSpans(schedule, population ?? 0));
            // What the former schedule gave last may never have come.
            _lastEven = (long)Math.Floor(_intensity.Between(TimeSpan.Zero, from) - 0.5 + Rounding);
        }

        // Where another spacing begins, what is left of a draw is of no use: an exponential law has no memory.
        for (var at = from; ; at = _spans.EndAt(at))
        {
            var isEven = _spans.SpacingAt(at) == Spacing.Even;
            var (amount, even) = isEven ? ToNextHalf(at) : (-Math.Log(1 - nextUniform()), _lastEven);
            if (_intensity!.WhenGrown(at, amount) is not { } due) return null;
            if (due < _spans.EndAt(at))
            {
                _lastEven = even;
                return due;
            }

            if (_spans.IsLast(at)) return null;
        }
    }

    // A start's own moment is rounded to a tick, and may lie just before its half: that one is not given again.
    private (double Amount, long Even) ToNextHalf(TimeSpan at)
    {
        var grown = _intensity!.Between(TimeSpan.Zero, at);
        var even = Math.Max(_lastEven + 1, (long)Math.Ceiling(grown - 0.5));
        return (Math.Max(0, even + 0.5 - grown), even);
    }
}
