using Simulator.Model.Plans;

namespace Simulator.Model.Load;

/// <summary>
/// The intensity cut wherever a line or a busy spell begins: curve, day, trend and bursts multiplied are polynomials of degree three between
/// the cuts, which the busy state multiplies by a constant. Cut as far as it was asked for; one caller at a time.
/// </summary>
/// <param name="population">Whose starts; null for all.</param>
internal sealed class IntensityPieces(LoadPlan plan, RunSchedule schedule, int? population)
{
    // Two cuts that are nearer are one: they differ by rounding alone.
    private const double Nearest = 1e-9;

    private readonly List<IntensityPiece> _pieces = [];
    private readonly BusySpells? _spells = plan.Arrivals.BusyState is { } state ? new BusySpells(plan.Seed, state) : null;
    private readonly IReadOnlyList<int> _all = [.. Enumerable.Range(0, plan.Populations.Count)];
    private readonly IReadOnlyList<int> _counted = population is { } one ? [one] : [.. Enumerable.Range(0, plan.Populations.Count)];
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
        var end = Cuts(stretch, start).Where(cut => cut - start > Nearest).Append(stretch.End.TotalSeconds).Min();
        var grown = _pieces.Count == 0 ? 0 : last.GrownAtEnd;
        _pieces.Add(_spells is null
            ? new IntensityPiece(start, end, grown, Shaped(stretch, _counted, start, (start + end) / 2), 0)
            : Busy(_spells, stretch, (start, end), grown, last.Spread));
        return true;
    }

    // Up to where the spell ends on its own clock, which all populations' rate drives.
    private IntensityPiece Busy(BusySpells spells, RunSchedule.Stretch stretch, (double Start, double End) piece, double grown, double spread)
    {
        var (start, end) = piece;
        var clock = Shaped(stretch, _all, start, (start + end) / 2);
        var (factor, left) = spells.InForce(spread);
        if (clock.Grown(end - start) > left)
        {
            end = Math.Min(end, start + Math.Max(Nearest, clock.TimeToGrow(left, end - start)));
            spread += left;
        }
        else
        {
            spread += clock.Grown(end - start);
        }

        return new IntensityPiece(start, end, grown, Shaped(stretch, _counted, start, (start + piece.End) / 2).Times(factor, 0), spread);
    }

    // What holds in the piece is asked for in its middle, where rounding cannot tell the wrong line.
    private Cubic Shaped(RunSchedule.Stretch stretch, IReadOnlyList<int> populations, double start, double middle)
    {
        var (value, slope) = (0.0, 0.0);
        foreach (var one in populations)
        {
            if (schedule.AskedOf(one, stretch) is not { } asked || asked.Model == LoadModel.Closed) continue;
            var part = asked.IsShared ? plan.Populations[one].Share : 1;
            var line = asked.LineAt(start, middle);
            (value, slope) = (value + (part * line.Value), slope + (part * line.Slope));
        }

        if (value == 0 && slope == 0) return default;
        var arrivals = plan.Arrivals;
        var rate = new Cubic(value, slope, 0, 0);
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

    private IEnumerable<double> Cuts(RunSchedule.Stretch stretch, double start)
    {
        var arrivals = plan.Arrivals;
        var cuts = (_spells is null ? _counted : _all).SelectMany(one => schedule.AskedOf(one, stretch)?.Knots() ?? [])
            .Concat(arrivals.Bursts.SelectMany(burst => burst.EdgesAround(start)));
        if (arrivals.Diurnal is { } day)
        {
            var hour = Math.Floor(day.HourAt(start));
            cuts = cuts.Concat([(hour + 1 - day.HourAt(0)) * day.HourSeconds, (hour + 2 - day.HourAt(0)) * day.HourSeconds]);
        }

        return arrivals.TrendPerSecond < 0 ? cuts.Append(-1 / arrivals.TrendPerSecond) : cuts;
    }
}
