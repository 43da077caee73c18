using System.Text.RegularExpressions;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads texts with variables in them: <c>/items/{{token}}</c>.</summary>
internal static partial class TemplateReader
{
    /// <summary>Adds a text to a template.</summary>
    /// <param name="literal">How the text around variables is written.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public static string? Add(TemplateBuilder template, string text, TemplateEscape escape, ScriptVariables variables, Func<string, string> literal)
    {
        var at = 0;
        foreach (Match match in Place().Matches(text))
        {
            template.Literal(literal(text[at..match.Index]));
            at = match.Index + match.Length;
            if (!match.Groups["name"].Success)
            {
                return $"`{match.Value}` names no variable; write {{{{name}}}}, with letters, digits and _";
            }

            var slot = variables.Use(match.Groups["name"].Value);
            if (slot.Error is not null)
            {
                return slot.Error;
            }

            template.Variable(slot.Value, escape);
        }

        template.Literal(literal(text[at..]));
        return null;
    }

    /// <summary>A text in which no variable may stand.</summary>
    public static Parsed<string> Fixed(string text) =>
        text.Contains("{{", StringComparison.Ordinal) ? Parsed<string>.Wrong($"`{text}` has a variable in it; a check compares with what is written") : Numbers.Text(text);

    /// <summary>A name that a variable can have.</summary>
    public static bool IsName(string text) => Name().IsMatch(text);

    /// <returns>Why a variable cannot have a name; null where it can.</returns>
    public static string? NameProblem(string text) => IsName(text) ? null : $"`{text}` is no name of a variable; write letters, digits and _, a letter first";

    [GeneratedRegex(@"\{\{(?: *(?<name>[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)?) *\}\}|[^}]*\}{0,2})", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
