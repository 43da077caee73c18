using Simulator.Model.Chance;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads laws of chance: <c>{ law: weibull, shape: 0.7, mean: 12s, cap: 10x }</c>.</summary>
internal static class LawReader
{
    private static readonly string[] Known =
        ["constant", "uniform", "exponential", "normal", "lognormal", "weibull", "gamma", "table", "zipf", "empirical"];

    /// <summary>The law under a key; null after a problem.</summary>
    public static Law Required(Section section, string key, LawUnit unit)
    {
        var example = unit == LawUnit.Time ? "write a law such as { law: exponential, mean: 3s }" : "write a law such as { law: constant, value: 1 }";
        if (section.Node(key) is PlanNode.Scalar { IsNull: false } bare)
        {
            section.Problem(key, $"expects a law, found {bare.Kind}; {example}");
            return null!;
        }

        if (section.RequiredMap(key, $"{example}, {PlanReader.Inherit}") is not { } map)
        {
            return null!;
        }

        if (map.Required("law", Kind, $"write one of {string.Join(", ", Known)}") is not { } kind)
        {
            return null!;
        }

        var shape = new ShapeReader(map, unit);
        var law = kind switch
        {
            "table" => TableReader.Read(map, shape.Value),
            "empirical" => EmpiricalReader.Read(map, unit),
            _ => shape.Read(kind),
        };
        law = LimitReader.Limited(map, law, shape.Value);
        map.Close();
        return law!;
    }

    private static Parsed<string> Kind(string text) =>
        Known.Contains(text) ? text : Parsed<string>.Wrong($"there is no law `{text}`{NearestWord.Hint(text, Known)}");
}
