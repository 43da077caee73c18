using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>metrics</c>, the plan's own: <c>orders: counter</c> or <c>basket: { kind: trend, unit: EUR }</c>, by their names.</summary>
internal static class OwnMetricsReader
{
    /// <summary>Each of them is a series on every node.</summary>
    private const int Most = 100;

    private const int LongestUnit = 16;

    private static readonly Dictionary<string, CustomMetricKind> Kinds = new(StringComparer.Ordinal)
    {
        ["counter"] = CustomMetricKind.Counter,
        ["rate"] = CustomMetricKind.Rate,
        ["trend"] = CustomMetricKind.Trend,
    };

    /// <returns>In the order of their names, which is the same wherever the plan is read; those with problems, which are noted, are left out.</returns>
    public static IReadOnlyList<CustomMetric> Read(Section top)
    {
        if (top.OptionalMap("metrics") is not { } section)
        {
            return [];
        }

        var entries = section.Entries();
        if (entries.Count > Most)
        {
            top.Problem("metrics", $"has {entries.Count} metrics; a plan has at most {Most}");
        }

        return [.. entries.Select(entry => Metric(section, entry)).OfType<CustomMetric>().OrderBy(metric => metric.Name, StringComparer.Ordinal)];
    }

    private static CustomMetric? Metric(Section section, PlanNode.Entry entry)
    {
        if (Names.Read(entry.Key).Error is { } wrong)
        {
            section.Notes.Add(entry.Place, section.PathOf(entry.Key), wrong);
            return null;
        }

        if (entry.Value is PlanNode.Map)
        {
            return section.MapOf(entry) is { } map ? Described(map, entry.Key) : null;
        }

        var kind = section.ValueOf(entry, Kind, null);
        return kind is { } known ? new CustomMetric(entry.Key, known) : null;
    }

    private static CustomMetric? Described(Section map, string name)
    {
        var kind = map.Required("kind", Kind, "write counter (a sum), rate (how often a condition held) or trend (the distribution of a value)");
        var unit = map.Optional("unit", Unit, "");
        if (kind == CustomMetricKind.Rate && unit.Length > 0)
        {
            map.Problem("unit", "a rate is a share and has no unit; leave it out");
        }

        map.Close();
        return kind is { } known ? new CustomMetric(name, known, unit) : null;
    }

    private static Parsed<CustomMetricKind?> Kind(string text) =>
        Kinds.TryGetValue(text, out var kind) ? kind : Parsed<CustomMetricKind?>.Wrong($"`{text}` is no kind of metric{NearestWord.Hint(text, Kinds.Keys)}");

    private static Parsed<string> Unit(string text) => Numbers.Text(text)
        .If(unit => unit.Length <= LongestUnit && !unit.Any(char.IsControl), $"`{text}` is no unit; write a short one such as EUR or kB, at most {LongestUnit} letters")
        .If(unit => !char.IsAsciiDigit(unit[0]), $"`{text}` is no unit; a unit does not begin with a digit");
}
