using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads a threshold's levels: <c>target: "&lt; 500ms"</c>, <c>warn</c>, <c>fail: "&gt; 600ms"</c>.</summary>
internal static class LimitsReader
{
    private static readonly string[] Keys = ["target", "warn", "fail"];

    private sealed record Level(string Key, bool Above, double Value);

    /// <summary>Null after a problem.</summary>
    public static Limits? Read(Section item, MetricWord metric)
    {
        var problems = item.Notes.Problems.Count;
        var levels = Keys
            .Select(key => item.Optional<Level?>(key, text => One(key, text, metric), null))
            .OfType<Level>()
            .ToDictionary(level => level.Key);
        if (item.Notes.Problems.Count > problems)
        {
            return null;
        }

        if (levels.Count == 0)
        {
            item.Problem($"has no level; write at least one, such as target: \"{Example(metric, target: true)}\" or fail: \"{Example(metric, target: false)}\"");
            return null;
        }

        // `> x` as a target and `< x` as a fail level say the same: more is better.
        var directions = levels.Values.ToDictionary(level => level.Key, level => level.Above == (level.Key == "target"));
        if (directions.Values.Distinct().Count() > 1)
        {
            item.Problem(levels.Keys.Last(), $"{string.Join(" and ", levels.Keys)} pull in different directions; a target of \"< x\" goes with warn and fail of \"> y\", and the other way round");
            return null;
        }

        var higherIsBetter = directions.Values.First();
        if (higherIsBetter && metric.LowerIsAlwaysBetter)
        {
            item.Problem(levels.Keys.First(), $"asks for a high {metric.Name}, which nobody wants; write target: \"{Example(metric, target: true)}\" and fail: \"{Example(metric, target: false)}\"");
            return null;
        }

        return InOrder(item, levels, higherIsBetter)
            ? new Limits(higherIsBetter, levels.GetValueOrDefault("target")?.Value, levels.GetValueOrDefault("warn")?.Value, levels.GetValueOrDefault("fail")?.Value)
            : null;
    }

    /// <summary>Counts the levels of a threshold whose metric is wrong as known.</summary>
    public static Limits? Unread(Section item)
    {
        Array.ForEach(Keys, key => item.Node(key));
        return null;
    }

    private static bool InOrder(Section item, Dictionary<string, Level> levels, bool higherIsBetter)
    {
        var sorted = levels.Values.ToList();
        for (var i = 1; i < sorted.Count; i++)
        {
            if (higherIsBetter ? sorted[i].Value > sorted[i - 1].Value : sorted[i].Value < sorted[i - 1].Value)
            {
                var side = higherIsBetter ? "above" : "below";
                item.Problem(sorted[i].Key, $"lies {side} {sorted[i - 1].Key}; from target over warn to fail things get worse, so here the numbers {(higherIsBetter ? "fall" : "rise")}");
                return false;
            }
        }

        return true;
    }

    private static Parsed<Level?> One(string key, string text, MetricWord metric)
    {
        var example = Example(metric, key == "target");
        if (text.Length == 0 || text[0] is not ('<' or '>'))
        {
            return Parsed<Level?>.Wrong($"`{text}` has no direction; write \"{example}\", in quotes");
        }

        if (text.Length > 1 && text[1] == '=')
        {
            return Parsed<Level?>.Wrong($"`{text}`: write \"{text[0]} {text[2..].Trim()}\"; a measured latency has no use for the difference");
        }

        var value = metric.Level(text[1..].Trim());
        return value.Error is null ? new Level(key, text[0] == '>', value.Value) : Parsed<Level?>.Wrong(value.Error);
    }

    private static string Example(MetricWord metric, bool target)
    {
        var higher = !metric.LowerIsAlwaysBetter && metric.Unit == LevelUnit.PerSecond;
        return (target == higher ? "> " : "< ") + metric.Unit switch
        {
            LevelUnit.Time => target ? "500ms" : "600ms",
            LevelUnit.Share => target ? "0.5%" : "1%",
            LevelUnit.PerSecond => target ? "100/s" : "80/s",
            _ => target ? "160" : "180",
        };
    }
}
