using Simulator.Model.Plans;

namespace Simulator.Model.Load;

/// <summary>
/// The intensity of session starts over a run: curve × time of day × trend × bursts × busy state, in starts a second on all nodes, of one population or of all, and its integral,
/// the expected number of starts. Both are exact to rounding. Under it starts with Poisson spacing are a Poisson process (given the path of the busy state, which the seed fixes):
/// rescaled by <see cref="Between"/> the gaps of the realised starts are unit exponential (Brown et al., Neural Computation 2002).
/// Holds for one schedule: after a jump to another phase there is a new one. One caller at a time.
/// </summary>
public sealed class SessionIntensity
{
    private readonly IntensityPieces _pieces;

    /// <param name="population">Index in the plan; null for all together.</param>
    public SessionIntensity(LoadPlan plan, RunSchedule schedule, int? population = null) => _pieces = new IntensityPieces(plan, schedule, population);

    /// <summary>Session starts a second at a moment of the run's clock; 0 in closed phases, before the run and after its end.</summary>
    public double RateAt(TimeSpan elapsed)
    {
        var at = elapsed.TotalSeconds;
        if (_pieces.IndexAt(at) is not (>= 0 and var index) || _pieces[index].Start > at)
        {
            return 0;
        }

        return _pieces[index].Rate.At(at - _pieces[index].Start);
    }

    /// <summary>Expected session starts between two moments of the run's clock, the first not after the second.</summary>
    public double Between(TimeSpan from, TimeSpan to) => GrownAt(to.TotalSeconds) - GrownAt(from.TotalSeconds);

    /// <summary>When <see cref="Between"/> has come to <paramref name="amount"/>, to a tick; null when it never does.</summary>
    /// <param name="amount">Expected starts, not negative.</param>
    public TimeSpan? WhenGrown(TimeSpan from, double amount)
    {
        var index = _pieces.IndexAt(from.TotalSeconds);
        var wanted = GrownAt(from.TotalSeconds) + amount;
        for (; index >= 0 && _pieces.Reaches(index); index++)
        {
            if (_pieces[index].GrownAtEnd > wanted)
            {
                var ticks = Math.Round(_pieces[index].WhenGrown(wanted) * TimeSpan.TicksPerSecond);
                return TimeSpan.FromTicks(Math.Max(from.Ticks, (long)ticks));
            }
        }

        return null;
    }

    private double GrownAt(double seconds)
    {
        if (_pieces.IndexAt(seconds) is >= 0 and var index)
        {
            return _pieces[index].Start > seconds ? _pieces[index].Grown : _pieces[index].GrownAt(seconds);
        }

        return _pieces.Last?.GrownAtEnd ?? 0;
    }
}
