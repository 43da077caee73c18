using Simulator.Model.Load;

namespace Simulator.Model.Plans.Words;

/// <summary>Makes curves out of what a plan says of their shape.</summary>
internal static class CurveShapes
{
    /// <summary>Equal stairs over the whole duration.</summary>
    /// <param name="levels">One at least.</param>
    public static LoadCurve Stairs(IReadOnlyList<double> levels) =>
        new([.. levels.Select((level, at) => new CurveLine((double)at / levels.Count, (double)(at + 1) / levels.Count, level, level))]);

    /// <summary>The levels from one to the other; the last step may be smaller.</summary>
    /// <param name="by">More than 0.</param>
    public static IReadOnlyList<double> Levels(double from, double to, double by)
    {
        var steps = (int)Math.Ceiling((Math.Abs(to - from) / by) - 1e-9);
        return [.. Enumerable.Range(0, steps).Select(step => from + (step * by * Math.Sign(to - from))), to];
    }

    /// <summary>Straight lines through points; before the first its value holds, after the last its own.</summary>
    /// <param name="points">By part of the duration, 0 to 1, rising; one at least.</param>
    public static LoadCurve Through(IReadOnlyList<(double At, double Load)> points)
    {
        var ends = points[0].At > 0 ? points.Prepend((At: 0, points[0].Load)) : points;
        var whole = (points[^1].At < 1 ? ends.Append((At: 1, points[^1].Load)) : ends).ToList();
        return new LoadCurve([.. whole.Zip(whole.Skip(1), (one, next) => new CurveLine(one.At, next.At, one.Load, next.Load)).DefaultIfEmpty(new(0, 1, points[0].Load, points[0].Load))]);
    }

    /// <summary>A base with peaks on it, all in parts of the duration.</summary>
    /// <param name="at">When the first rise begins.</param>
    /// <param name="rise">How long it rises, and later falls; 0 jumps.</param>
    /// <param name="lasts">How long the peak holds, more than 0.</param>
    /// <param name="every">Distance of the begins, not shorter than a spike; infinite for one.</param>
    public static LoadCurve Spikes(double floor, double peak, double at, double rise, double lasts, double every)
    {
        List<CurveLine> lines = [];
        var end = 0.0;
        void Add(double until, double from, double to)
        {
            // A rounding error shorter than a nanosecond of a day is no line.
            if (until - end < 1e-12) return;
            lines.Add(new CurveLine(end, until, from, to));
            end = until;
        }

        for (var begin = at; begin < 1 - 1e-12; begin += every)
        {
            Add(begin, floor, floor);
            Add(begin + rise, floor, peak);
            Add(begin + rise + lasts, peak, peak);
            Add(begin + rise + lasts + rise, peak, floor);
        }

        Add(1, floor, floor);
        return Cut(lines);
    }

    // The last spike may be longer than the duration.
    private static LoadCurve Cut(List<CurveLine> lines)
    {
        var kept = lines.Where(line => line.Start < 1).ToList();
        var last = kept[^1];
        kept[^1] = last with { End = 1, To = last.At(1) };
        return new LoadCurve(kept);
    }
}
