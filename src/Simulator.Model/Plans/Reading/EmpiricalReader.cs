using System.Globalization;
using Simulator.Model.Chance;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>
/// Reads what was observed, as <c>points</c> with or without <c>weights</c>, or as <c>quantiles</c>; null after a problem. A <c>file</c> was
/// replaced by its points when the plan was loaded.
/// </summary>
internal static class EmpiricalReader
{
    private const string Example = "write points: [1.5, 2, 8], quantiles: { 0: 0, 0.5: 6s, 1: 60s } or file: observed.csv";

    private static readonly Dictionary<string, double> Units = new(StringComparer.Ordinal) { ["ms"] = 0.001, ["s"] = 1, ["m"] = 60, ["h"] = 3600, ["d"] = 86400 };

    public static Law? Read(Section law, LawUnit unit)
    {
        var value = Value(law, unit);
        foreach (var key in (string[])["file", "points", "quantiles"])
        {
            law.Node(key);
        }

        if (law.Has("file"))
        {
            law.Problem("file", "was not read; only a plan that is loaded from a file can name another");
            return null;
        }

        return (law.Has("points"), law.Has("quantiles")) switch
        {
            (true, false) => Points(law, value),
            (false, true) => Quantiles(law, unit == LawUnit.Time ? Durations.InSeconds : Numbers.Real),
            (true, true) => Wrong(law, "quantiles", "stands beside points; write one of the two"),
            _ => Wrong(law, "points", $"is missing; {Example}"),
        };
    }

    private static Law? Wrong(Section law, string key, string message)
    {
        law.Problem(key, message);
        return null;
    }

    // What was measured seldom carries a unit.
    private static Func<string, Parsed<double>> Value(Section law, LawUnit unit)
    {
        if (unit == LawUnit.Plain)
        {
            return Numbers.Real;
        }

        var scale = law.Optional("unit", text => Units.TryGetValue(text, out var seconds) ? seconds : Parsed<double>.Wrong($"`{text}` is no unit; write one of {string.Join(", ", Units.Keys)}"), 1);
        return text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var bare)
            ? double.IsFinite(bare) && bare >= 0 && bare * scale <= Durations.LongestSeconds ? bare * scale : Parsed<double>.Wrong($"`{text}` is no time from 0 to a hundred years")
            : Durations.InSeconds(text);
    }

    private static Law? Points(Section law, Func<string, Parsed<double>> value)
    {
        var isInterpolated = law.Optional("interpolate", Numbers.Flag, true);
        var points = List(law, "points", value);
        var weights = law.Has("weights") ? List(law, "weights", Numbers.NotNegative) : points?.Select(_ => 1.0).ToList();
        law.Node("weights");
        if (points is null || weights is null)
        {
            return null;
        }

        if (weights.Count != points.Count)
        {
            return Wrong(law, "weights", $"there are {weights.Count} weights and {points.Count} points");
        }

        var sum = weights.Sum();
        if (!(sum > 0 && double.IsFinite(sum)))
        {
            return Wrong(law, "weights", "their sum is no number above 0");
        }

        return isInterpolated ? Laws.Empirical.Through(points, weights) : new Laws.Table(points, [.. weights.Select(weight => weight / sum)]);
    }

    // One wrong row of ten thousand is named, not ten thousand.
    private static List<double>? List(Section law, string key, Func<string, Parsed<double>> read)
    {
        if (law.Node(key) is not PlanNode.Sequence { Items.Count: > 0 and <= Laws.Empirical.MostPoints } list)
        {
            law.Problem(key, $"expects a list of 1 to {Laws.Empirical.MostPoints} numbers");
            return null;
        }

        var values = new List<double>(list.Items.Count);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i] is PlanNode.Scalar scalar ? read(scalar.Text) : Parsed<double>.Wrong($"expects a single value, found {list.Items[i].Kind}");
            if (item.Error is not null)
            {
                law.Notes.Add(list.Items[i].Place, law.PathOf(key) + list.Step(i), item.Error);
                return null;
            }

            values.Add(item.Value);
        }

        return values;
    }

    private static Law? Quantiles(Section law, Func<string, Parsed<double>> value)
    {
        var before = law.Notes.Problems.Count;
        if (law.OptionalMap("quantiles") is not { } map)
        {
            return null;
        }

        var rows = new List<(double Share, double Value)>();
        foreach (var entry in map.Map.Entries)
        {
            var share = Numbers.Share(entry.Key);
            if (share.Error is not null)
            {
                map.Problem(entry.Key, share.Error);
            }

            rows.Add((share.Value, map.Required(entry.Key, value, "write the value below which this share of all lies")));
        }

        if (law.Notes.Problems.Count > before)
        {
            return null;
        }

        rows.Sort();
        if (rows.Count < 2 || rows[0].Share != 0 || rows[^1].Share != 1)
        {
            return Wrong(law, "quantiles", "the least and the greatest are missing; write them under 0 and 1");
        }

        var wrong = rows.Zip(rows.Skip(1)).FirstOrDefault(pair => pair.First.Share == pair.Second.Share || pair.First.Value > pair.Second.Value);
        return wrong != default
            ? Wrong(law, "quantiles", string.Create(CultureInfo.InvariantCulture, $"the quantile at {wrong.Second.Share} does not rise over the one at {wrong.First.Share}"))
            : new Laws.Empirical([.. rows.Select(row => row.Value)], [.. rows.Select(row => row.Share)]);
    }
}
