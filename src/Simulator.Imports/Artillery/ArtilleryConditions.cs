using System.Text.RegularExpressions;
using Simulator.Imports.Writing;

namespace Simulator.Imports.Artillery;

/// <summary>Turns the expressions of <c>ifTrue</c> into conditions: names, comparisons, <c>and</c>, <c>or</c>, <c>not</c>.</summary>
internal static partial class ArtilleryConditions
{
    /// <param name="reference">A variable as the plan writes it.</param>
    /// <param name="hasProcessor">A bare name may then be a function of JavaScript, unless it was captured.</param>
    /// <returns>Null for anything else.</returns>
    public static Yaml? Of(string expression, Func<string, string> reference, bool hasProcessor)
    {
        if (All().Split(expression) is { Length: > 1 } both)
        {
            return Group("all", both, reference, hasProcessor);
        }

        if (Any().Split(expression) is { Length: > 1 } either)
        {
            return Group("any", either, reference, hasProcessor);
        }

        var comparison = Comparison().Match(expression);
        if (comparison.Success)
        {
            var op = comparison.Groups["op"].Value switch { "=" or "===" => "==", "!==" => "!=", var other => other };
            return Yaml.Text($"{Operand(comparison.Groups["left"].Value, reference)} {op} {Operand(comparison.Groups["right"].Value, reference)}");
        }

        var bare = Bare().Match(expression);
        return bare.Success && !hasProcessor ? Yaml.Text($"{(bare.Groups["not"].Success ? "not " : "")}{reference(bare.Groups["name"].Value)}") : null;
    }

    private static Yaml.Map? Group(string key, string[] parts, Func<string, string> reference, bool hasProcessor)
    {
        var written = parts.Select(part => Of(part.Trim(), reference, hasProcessor)).ToList();
        return written.Contains(null) ? null : new Yaml.Map().Add(key, Yaml.List(written!));
    }

    private static string Operand(string text, Func<string, string> reference)
    {
        var trimmed = text.Trim();
        return trimmed is ['"' or '\'', .., '"' or '\''] ? trimmed[1..^1]
            : trimmed is "true" or "false" || char.IsAsciiDigit(trimmed[0]) || trimmed[0] == '-' ? trimmed
            : reference(trimmed);
    }

    [GeneratedRegex(@"\s+(?:and|&&)\s+")]
    private static partial Regex All();

    [GeneratedRegex(@"\s+(?:or|\|\|)\s+")]
    private static partial Regex Any();

    [GeneratedRegex(@"^\s*(?<left>[$A-Za-z_][$\w.]*)\s*(?<op>===|!==|==|!=|<=|>=|<|>|=)\s*(?<right>""[^""]*""|'[^']*'|-?[0-9.]+|true|false|[$A-Za-z_][$\w.]*)\s*\z")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"^\s*(?<not>not\s+|!)?(?<name>[$A-Za-z_][$\w.]*)\s*\z")]
    private static partial Regex Bare();
}
