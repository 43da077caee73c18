using System.Text.RegularExpressions;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads texts with values in them: <c>/items/{{token}}</c>.</summary>
internal static partial class TemplateReader
{
    /// <summary>Adds a text to a template.</summary>
    /// <param name="literal">How the text around values is written.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public static string? Add(TemplateBuilder template, string text, TemplateEscape escape, ScriptVariables variables, Func<string, string> literal)
    {
        var at = 0;
        for (var start = Placeholder.Find(text, 0); start >= 0; start = Placeholder.Find(text, at))
        {
            template.Literal(literal(text[at..start]));
            if (Placeholder.Read(text, start) is not { } place)
            {
                return $"`{Placeholder.Broken(text, start)}` names no variable; write {{{{name}}}}, with letters, digits and _";
            }

            at = place.End;
            if (Add(template, place, escape, variables, literal) is { } wrong)
            {
                return wrong;
            }
        }

        template.Literal(literal(text[at..]));
        return null;
    }

    /// <summary>A text as it stands, such as a condition's side or a value to set.</summary>
    public static Parsed<Template> Read(string text, ScriptVariables variables)
    {
        var template = new TemplateBuilder();
        return Add(template, text, TemplateEscape.Text, variables, literal => literal) is { } wrong ? Parsed<Template>.Wrong(wrong) : template.Build();
    }

    /// <summary>Whether a text is one place and nothing else: then it keeps the value's kind.</summary>
    public static bool IsOnePlace(string text) =>
        text.StartsWith("{{", StringComparison.Ordinal) && Placeholder.Read(text, 0) is { Name: not null } place && place.End == text.Length;

    public static bool HasPlaces(string text) => Placeholder.Find(text, 0) >= 0;

    /// <summary>A text in which no variable may stand.</summary>
    public static Parsed<string> Fixed(string text) =>
        HasPlaces(text) ? Parsed<string>.Wrong($"`{text}` has a variable in it; here stands what is written") : Numbers.Text(text);

    /// <summary>A name that a variable can have.</summary>
    public static bool IsName(string text) => Name().IsMatch(text);

    /// <returns>Why a variable cannot have a name; null where it can.</returns>
    public static string? NameProblem(string text) => IsName(text) ? null : $"`{text}` is no name of a variable; write letters, digits and _, a letter first";

    private static string? Add(TemplateBuilder template, Placeholder place, TemplateEscape escape, ScriptVariables variables, Func<string, string> literal)
    {
        if (place.Name is not { } name)
        {
            template.Literal(literal(place.Arguments[0].Text));
            return place.Filters.Count == 0 ? null : "a text in quotes has no filters; write it as it is to be";
        }

        var function = place.IsFunction ? FunctionReader.Read(name, place.Arguments) : default;

        // What draws or counts is each user's own: with a variable its calls are, too.
        var slot = variables.Use(place.IsFunction ? Scenario.UserVariable : name);
        var filters = FilterReader.Read(place, escape);
        if ((function.Error ?? slot.Error ?? filters.Error) is { } wrong)
        {
            return wrong;
        }

        template.Place(new TemplatePart(default, place.IsFunction ? -1 : slot.Value, filters.Value.Escape) { Name = name, Function = function.Value, Filters = filters.Value.Filters });
        return null;
    }

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
