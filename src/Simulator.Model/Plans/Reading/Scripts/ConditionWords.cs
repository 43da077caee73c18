using System.Text.RegularExpressions;
using Simulator.Model.Scripts.Flow;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads a condition that is written as a text.</summary>
internal static partial class ConditionWords
{
    public const string Example = "{{stock}} > 0";

    private const string Shape = "write {{name}}, or two sides with ==, !=, <, <=, >, >=, contains or matches between them and spaces around it";

    private const string Not = "not ";

    private static readonly Dictionary<string, Comparing> Words = new(StringComparer.Ordinal)
    {
        ["=="] = Comparing.Equal, ["!="] = Comparing.NotEqual, ["<"] = Comparing.Less, ["<="] = Comparing.AtMost,
        [">"] = Comparing.More, [">="] = Comparing.AtLeast, ["contains"] = Comparing.Contains,
    };

    /// <returns>The condition, or what is wrong.</returns>
    public static (Condition? Condition, string? Wrong) Read(string text, ScriptVariables variables)
    {
        var trimmed = text.Trim();
        if (trimmed.StartsWith(Not, StringComparison.Ordinal))
        {
            var (other, problem) = Read(trimmed[Not.Length..], variables);
            return (other is null ? null : new Condition.Not(other), problem);
        }

        var operators = Operator().Matches(trimmed).Where(match => match.Groups["word"].Success).ToList();
        if (operators.Count > 1)
        {
            return (null, $"`{text}` has more than one comparison; write all: [ … ] or any: [ … ], and quotes around a side that is to have such a word in it");
        }

        if (operators.Count == 0)
        {
            return Lone().IsMatch(trimmed) ? Given(trimmed, variables) : (null, $"`{text}` is no condition; {Shape}");
        }

        var word = operators[0].Groups["word"];
        return Compared(trimmed[..word.Index].Trim(), word.Value, trimmed[(word.Index + word.Length)..].Trim(), text, variables);
    }

    private static (Condition?, string?) Given(string text, ScriptVariables variables)
    {
        var (value, wrong) = Side(text, variables);
        return (value is null ? null : new Condition.Given(value), wrong);
    }

    private static (Condition?, string?) Compared(string leftText, string word, string rightText, string text, ScriptVariables variables)
    {
        if (leftText.Length == 0 || rightText.Length == 0)
        {
            return (null, $"`{text}` has nothing on one side of {word}; write '' for an empty text");
        }

        var (left, wrong) = Side(leftText, variables);
        if (left is null)
        {
            return (null, wrong);
        }

        if (word == "matches")
        {
            var (pattern, problem) = Pattern(Unquoted(rightText));
            return (pattern is null ? null : new Condition.Matched(left, pattern), problem);
        }

        (var right, wrong) = Side(rightText, variables);
        return (right is null ? null : new Condition.Compared(left, Words[word], right), wrong);
    }

    private static (Template?, string?) Side(string text, ScriptVariables variables)
    {
        var template = new TemplateBuilder();
        var wrong = TemplateReader.Add(template, Unquoted(text), TemplateEscape.Text, variables, literal => literal);
        return (wrong is null ? new Template([.. template.Build().Parts.Select(Lenient)]) : null, wrong);
    }

    // Asked for is also whether there is anything.
    private static TemplatePart Lenient(TemplatePart part) => part.IsLiteral ? part : part with
    {
        Filters = [.. part.Filters ?? [], new TemplateFilter(TemplateFilterKind.Default)],
    };

    private static (Regex?, string?) Pattern(string text)
    {
        if (text.Contains("{{", StringComparison.Ordinal))
        {
            return (null, $"`{text}` has a variable in it; a pattern is what is written");
        }

        try
        {
            return (new Regex(text, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking), null);
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            return (null, $"`{text}` is no pattern that can be used: {wrong.Message}");
        }
    }

    private static string Unquoted(string text) => text is ['\'', .., '\''] or ['"', .., '"'] ? text[1..^1] : text;

    [GeneratedRegex(@"^\{\{[^{}]*\}\}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Lone();

    // Places of variables and quoted texts are passed over.
    [GeneratedRegex("""\{\{.*?\}\}|(?<![^ ])'[^']*'(?![^ ])|(?<![^ ])"[^"]*"(?![^ ])|(?<![^ ])(?<word>==|!=|<=|>=|<|>|contains|matches)(?![^ ])""", RegexOptions.CultureInvariant)]
    private static partial Regex Operator();
}
