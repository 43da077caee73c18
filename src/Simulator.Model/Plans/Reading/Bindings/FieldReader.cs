using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Simulator.Model.Bindings;
using Simulator.Model.Bindings.Answers;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading.Bindings;

/// <summary>Reads a field that says more than a path: <c>{ header: Location, match: "([0-9]+)$" }</c>, <c>{ path: price, times: 0.25 }</c>, <c>{ value: OPEN }</c>.</summary>
internal static class FieldReader
{
    private static readonly string[] Places = ["path", "header", "value"];

    public static AnswerSource Read(Section map, AnswerFieldKnown field, AnswerSource source)
    {
        map.Node("path");
        var header = map.Optional<string?>("header", text => PairsReader.HeaderName(text).Then(name => (string?)name), null);
        var match = map.Optional<Regex?>("match", Pattern, null);
        var constant = map.Optional<string?>("value", text => text, null);
        var isOptional = map.Optional("optional", Numbers.Flag, source.IsOptional);
        var times = map.Optional("times", Factor, 1m);
        var unit = map.Optional("unit", MoneyUnits.Read, source.Unit);
        var written = Places.Where(map.Has).ToList();
        if (written.Count != 1)
        {
            map.Problem(written.Count == 0 ? "says no place; write path, header or value" : $"has {string.Join(" and ", written)}; write one of them");
        }

        foreach (var key in (string[])["times", "unit"])
        {
            if (map.Has(key) && field.Kind != AnswerKind.Money) map.Problem(key, $"is for money, which {field.Key} is not");
        }

        if (map.Has("match") && !map.Has("header")) map.Problem("match", "is for headers");
        map.Close();
        return source with
        {
            Header = header is null ? default : Encoding.ASCII.GetBytes(header.ToLowerInvariant()),
            Match = match,
            Constant = constant,
            IsOptional = isOptional,
            Times = times,
            Unit = unit,

            // What the binding itself says is said in the users' words.
            Words = constant is null ? source.Words : null,
            Written = header ?? constant ?? "",
        };
    }

    // Linear in the answer's length: a pattern must not keep a node busy.
    private static Parsed<Regex?> Pattern(string text)
    {
        try
        {
            return new Regex(text, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            return Parsed<Regex?>.Wrong($"`{text}` is no regular expression that can be used: {wrong.Message}");
        }
    }

    private static Parsed<decimal> Factor(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var factor) && factor is > 0 and <= 1_000_000
        ? factor
        : Parsed<decimal>.Wrong($"`{text}` is no factor; write a number above 0 such as 0.25");
}
