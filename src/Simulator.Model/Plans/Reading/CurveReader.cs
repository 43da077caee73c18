using Simulator.Model.Load;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads a load: one text, or a map that says a ramp, stairs, points or spikes.</summary>
internal static class CurveReader
{
    private const int MostSteps = 10_000;

    /// <summary>Null where the key is missing or wrong.</summary>
    /// <param name="duration">Of the segment; zero where it could not be read.</param>
    public static LoadCurve? Read(Section item, LoadUnit unit, TimeSpan duration)
    {
        if (item.Node(unit.Key) is not PlanNode.Map)
        {
            return item.Optional(unit.Key, unit.Whole, null!);
        }

        var problems = item.Notes.Problems.Count;
        var map = item.OptionalMap(unit.Key)!;
        var curve = map.Has("steps") ? Steps(map, unit)
            : map.Has("points") ? Points(map, unit, duration)
            : map.Has("base") || map.Has("peak") ? Spikes(map, unit, duration)
            : Ramp(map, unit);
        map.Close();
        return item.Notes.Problems.Count == problems ? curve : null;
    }

    private static LoadCurve Ramp(Section map, LoadUnit unit)
    {
        var (from, to) = (map.Required("from", unit.One, unit.Example), map.Required("to", unit.One, unit.Example));
        var by = map.Optional("by", text => unit.One(text).If(value => value > 0, $"`{text}` is no step; write how much higher or lower each stair is"), 0);
        if (by <= 0) return new LoadCurve(from, to);
        if (Math.Abs(to - from) / by <= MostSteps) return CurveShapes.Stairs(CurveShapes.Levels(from, to, by));
        map.Problem("by", $"makes more than {MostSteps} stairs; write a larger step, or a ramp without it");
        return new LoadCurve(from, to);
    }

    private static LoadCurve? Steps(Section map, LoadUnit unit)
    {
        var levels = map.Texts("steps", unit.One);
        if (levels.Count > 0) return CurveShapes.Stairs(levels);
        map.Problem("steps", "has no step; write one at least, such as [50, 100, 150]");
        return null;
    }

    private static LoadCurve? Points(Section map, LoadUnit unit, TimeSpan duration)
    {
        if (map.OptionalMap("points") is not { } points) return null;
        var entries = points.Entries();
        if (entries.Count == 0)
        {
            map.Problem("points", "expects a map of moments and loads, such as { 0s: 50, 30s: 100 }");
            return null;
        }

        List<(double At, double Load)> read = [];
        foreach (var entry in entries)
        {
            var (at, load) = (Durations.Read(entry.Key), entry.Value is PlanNode.Scalar value ? unit.One(value.Text) : Parsed<double>.Wrong($"expects a single value, found {entry.Value.Kind}"));
            var path = $"{map.PathOf("points")}.{entry.Key}";
            if ((at.Error ?? load.Error) is { } error) map.Notes.Add(entry.Place, path, error);
            else if (duration > TimeSpan.Zero && at.Value > duration) map.Notes.Add(entry.Place, path, $"lies after the end; write {Seconds(duration)} or less");
            else if (read.Count > 0 && Part(at.Value, duration) <= read[^1].At) map.Notes.Add(entry.Place, path, "comes not after the point before; write the moments in rising order");
            else read.Add((Part(at.Value, duration), load.Value));
        }

        return read.Count == 0 ? null : CurveShapes.Through(read);
    }

    private static LoadCurve? Spikes(Section map, LoadUnit unit, TimeSpan duration)
    {
        var (floor, peak) = (map.Required("base", unit.One, unit.Example), map.Required("peak", unit.One, unit.Example));
        var at = map.Required("at", Durations.Read, "write when the spike begins, such as 20s");
        var lasts = map.Required("lasts", Durations.Positive, "write how long the peak holds, such as 5s");
        var rise = map.Optional("rise", Durations.Read, TimeSpan.Zero);
        var every = map.Optional<TimeSpan?>("every", text => Durations.Positive(text).Then(value => (TimeSpan?)value), null);
        if (duration <= TimeSpan.Zero || lasts <= TimeSpan.Zero) return null;
        if (at >= duration) map.Problem("at", $"lies after the end; write less than {Seconds(duration)}");
        if (every < lasts + rise + rise) map.Problem("every", $"comes again before it is over; write {Seconds(lasts + rise + rise)} or longer");
        else if (every is { } again && duration / again > MostSteps) map.Problem("every", $"makes more than {MostSteps} spikes; write a longer distance");
        else return CurveShapes.Spikes(floor, peak, Part(at, duration), Part(rise, duration), Part(lasts, duration), every is { } distance ? Part(distance, duration) : double.PositiveInfinity);
        return null;
    }

    private static double Part(TimeSpan at, TimeSpan duration) => duration > TimeSpan.Zero ? at / duration : at.TotalSeconds;

    private static string Seconds(TimeSpan time) => FormattableString.Invariant($"{time.TotalSeconds:0.###}s");
}
