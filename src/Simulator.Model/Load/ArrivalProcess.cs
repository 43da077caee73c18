namespace Simulator.Model.Load;

/// <summary>
/// Session starts of an open model: a Poisson process whose rate follows the schedule's curves. The next start lies where the
/// cumulated rate has grown by a unit exponential draw (Çinlar, Introduction to Stochastic Processes, 1975, 4.7). Starts are counted
/// over the whole cluster; a node takes those that its <see cref="Share"/> owns.
/// </summary>
/// <param name="segments">The plan's segments; their curves are session starts a second.</param>
/// <param name="nextUniform">Draws from [0, 1), seeded.</param>
public sealed class ArrivalProcess(IReadOnlyList<Segment> segments, Func<double> nextUniform)
{
    /// <summary>Number of the start that <see cref="NextAfter"/> gave last, from 0; -1 before the first.</summary>
    public long Number { get; private set; } = -1;

    /// <summary>When the next session starts, or null when the schedule ends before.</summary>
    /// <param name="from">The start before, or the moment of a jump: the process has no memory.</param>
    public TimeSpan? NextAfter(RunSchedule schedule, TimeSpan from)
    {
        Number++;
        var wanted = -Math.Log(1 - nextUniform());
        foreach (var stretch in schedule.Stretches)
        {
            if (stretch.End <= from || segments[stretch.Segment].Model != LoadModel.PartlyOpen)
            {
                continue;
            }

            var curve = segments[stretch.Segment].Curve;
            var length = (stretch.End - stretch.Start).TotalSeconds;
            var begin = Math.Max(0, (from - stretch.Start).TotalSeconds);
            var slope = (curve.To - curve.From) / segments[stretch.Segment].Duration.TotalSeconds;
            var rate = curve.From + (slope * begin);
            var passing = Grown(rate, slope, length - begin);
            if (wanted < passing)
            {
                return stretch.Start + TimeSpan.FromSeconds(begin + TimeToGrow(rate, slope, wanted));
            }

            wanted -= passing;
        }

        return null;
    }

    private static double Grown(double rate, double slope, double seconds) => seconds * (rate + (slope * seconds / 2));

    // A draw of exactly 0 at the foot of a ramp would be 0 / 0.
    private static double TimeToGrow(double rate, double slope, double amount) => amount == 0
        ? 0
        : slope == 0 ? amount / rate : 2 * amount / (rate + Math.Sqrt(Math.Max(0, (rate * rate) + (2 * slope * amount))));
}
