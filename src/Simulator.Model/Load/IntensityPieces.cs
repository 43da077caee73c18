using Simulator.Model.Plans;

namespace Simulator.Model.Load;

/// <summary>
/// The intensity without its busy state, cut wherever a line begins: phase curve, day, trend and bursts multiplied are polynomials of degree three between
/// the cuts. Cut as far as it was asked for; one caller at a time.
/// </summary>
internal sealed class IntensityPieces(LoadPlan plan, RunSchedule schedule)
{
    // Two cuts that are nearer are one: they differ by rounding alone.
    private const double Nearest = 1e-9;

    private readonly List<IntensityPiece> _pieces = [];
    private int _stretch;

    public IntensityPiece this[int index] => _pieces[index];

    /// <summary>The last that was cut, null where there is none.</summary>
    public IntensityPiece? Last => _pieces.Count == 0 ? null : _pieces[^1];

    /// <summary>Whether there is a piece of this number.</summary>
    public bool Reaches(int index)
    {
        while (_pieces.Count <= index)
        {
            if (!Append())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The piece in force, or the next one; -1 after the last.</summary>
    public int IndexAt(double seconds)
    {
        while (_pieces.Count == 0 || _pieces[^1].End <= seconds)
        {
            if (!Append())
            {
                return -1;
            }
        }

        var (low, high) = (0, _pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _pieces[middle].End > seconds ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private bool Append()
    {
        var last = _pieces.Count == 0 ? default : _pieces[^1];
        while (_stretch < schedule.Stretches.Count && schedule.Stretches[_stretch].End.TotalSeconds - last.End < Nearest)
        {
            _stretch++;
        }

        if (_stretch == schedule.Stretches.Count)
        {
            return false;
        }

        var stretch = schedule.Stretches[_stretch];
        var start = Math.Max(last.End, stretch.Start.TotalSeconds);
        var end = Cuts(start).Where(cut => cut - start > Nearest).Append(stretch.End.TotalSeconds).Min();
        _pieces.Add(new IntensityPiece(start, end, _pieces.Count == 0 ? 0 : last.GrownAtEnd, RateOf(stretch, start, (start + end) / 2)));
        return true;
    }

    // What holds in the piece is asked for in its middle, where rounding cannot tell the wrong line.
    private Cubic RateOf(RunSchedule.Stretch stretch, double start, double middle)
    {
        var segment = plan.Segments[stretch.Segment];
        if (segment.Model == LoadModel.Closed)
        {
            return default;
        }

        var arrivals = plan.Arrivals;
        var slope = (segment.Curve.To - segment.Curve.From) / segment.Duration.TotalSeconds;
        var rate = new Cubic(segment.Curve.From + (slope * (start - stretch.Start.TotalSeconds)), slope, 0, 0);
        rate = rate.Times(arrivals.Bursts.Aggregate(1.0, (factor, burst) => factor * burst.FactorAt(middle)), 0);
        if (arrivals.Diurnal is { } day)
        {
            var hour = (long)Math.Floor(day.HourAt(middle));
            var rise = day.Factor(hour + 1) - day.Factor(hour);
            rate = rate.Times(day.Factor(hour) + (rise * (day.HourAt(start) - hour)), rise / day.HourSeconds);
        }

        return arrivals.TrendPerSecond == 0 ? rate
            : arrivals.TrendAt(middle) > 0 ? rate.Times(1 + (arrivals.TrendPerSecond * start), arrivals.TrendPerSecond)
            : default;
    }

    private IEnumerable<double> Cuts(double start)
    {
        var arrivals = plan.Arrivals;
        var cuts = arrivals.Bursts.SelectMany(burst => burst.EdgesAround(start));
        if (arrivals.Diurnal is { } day)
        {
            var hour = Math.Floor(day.HourAt(start));
            cuts = cuts.Concat([(hour + 1 - day.HourAt(0)) * day.HourSeconds, (hour + 2 - day.HourAt(0)) * day.HourSeconds]);
        }

        return arrivals.TrendPerSecond < 0 ? cuts.Append(-1 / arrivals.TrendPerSecond) : cuts;
    }
}
