using System.Globalization;
using Simulator.Model.Chance;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads laws of chance: <c>{ law: weibull, shape: 0.7, mean: 12s, cap: 120s }</c>.</summary>
internal static class LawReader
{
    private static readonly string[] Known = ["constant", "uniform", "exponential", "normal", "lognormal", "weibull", "gamma", "table"];

    /// <summary>The law under a key; null after a problem.</summary>
    public static Law Required(Section section, string key, LawUnit unit)
    {
        var example = unit == LawUnit.Time ? "write a law such as { law: exponential, mean: 3s }" : "write a law such as { law: constant, value: 1 }";
        if (section.Node(key) is PlanNode.Scalar { IsNull: false } bare)
        {
            section.Problem(key, $"expects a law, found {bare.Kind}; {example}");
            return null!;
        }

        if (section.RequiredMap(key, $"{example}, {PlanReader.Inherit}") is not { } law)
        {
            return null!;
        }

        var read = Read(law, unit);
        if (read is not null)
        {
            law.Close();
        }

        return read!;
    }

    private static Law? Read(Section law, LawUnit unit)
    {
        Func<string, Parsed<double>> value = unit == LawUnit.Time ? Durations.InSeconds : Numbers.Real;
        Parsed<double> Positive(string text) => value(text).If(number => number > 0, $"`{text}` is not more than 0");
        double Of(string key, Func<string, Parsed<double>> read) => law.Required(key, read, $"this law needs its {key}");
        var kind = law.Required("law", Kind, $"write one of {string.Join(", ", Known)}");
        Law? read = kind switch
        {
            "constant" => new Laws.Constant(Of("value", value)),
            "uniform" => new Laws.Uniform(Of("from", value), Of("to", value)),
            "exponential" => new Laws.Exponential(Of("mean", Positive)),
            "normal" => new Laws.Normal(Of("mean", value), Of("standardDeviation", text => value(text).If(number => number >= 0, $"`{text}` is negative"))),
            "lognormal" => new Laws.LogNormal(Of("median", Positive), Of("sigma", Numbers.NotNegative)),
            "weibull" => new Laws.Weibull(Of("shape", Numbers.AboveZero), Of("mean", Positive)),
            "gamma" => new Laws.Gamma(Of("shape", Numbers.AboveZero), Of("mean", Positive)),
            "table" => Table(law, value),
            _ => null,
        };
        if (read is null)
        {
            return null;
        }

        if (read is Laws.Uniform uniform && uniform.From > uniform.To)
        {
            law.Problem("its `to` is less than its `from`");
        }

        var min = law.Optional<double?>("min", text => value(text).Then(number => (double?)number), null);
        var cap = law.Optional<double?>("cap", text => value(text).Then(number => (double?)number), null);
        if (min > cap)
        {
            law.Problem("its cap is less than its min");
        }

        return read with { Min = min, Cap = cap };
    }

    private static Laws.Table? Table(Section law, Func<string, Parsed<double>> value)
    {
        if (law.RequiredMap("values", "write values with their weights: { 1: 0.25, 2: 0.75 }") is not { } table)
        {
            return null;
        }

        var rows = new List<(double Value, double Weight)>();
        foreach (var entry in table.Map.Entries)
        {
            var read = value(entry.Key);
            if (read.Error is not null)
            {
                table.Problem(entry.Key, read.Error);
            }

            rows.Add((read.Value, table.Optional(entry.Key, Numbers.Share, 0)));
        }

        var sum = rows.Sum(row => row.Weight);
        if (Math.Abs(sum - 1) > 1e-9)
        {
            law.Problem("values", string.Create(CultureInfo.InvariantCulture, $"the weights sum to {Math.Round(sum, 12)}; they must sum to 1"));
        }

        rows.Sort((left, right) => left.Value.CompareTo(right.Value));
        return new Laws.Table([.. rows.Select(row => row.Value)], [.. rows.Select(row => row.Weight)]);
    }

    private static Parsed<string> Kind(string text) =>
        Known.Contains(text) ? text : Parsed<string>.Wrong($"there is no law `{text}`{NearestWord.Hint(text, Known)}");
}
