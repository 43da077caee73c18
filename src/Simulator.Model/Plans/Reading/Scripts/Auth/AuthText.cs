using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts.Auth;

/// <summary>A text of an authentication that each scenario reads with its own variables. It may be secret: what is wrong with it is said without repeating it.</summary>
/// <param name="Text">With variables.</param>
internal sealed record AuthText(string Text, SourcePlace Place, string Path, ReadingNotes Notes)
{
    /// <summary>Null, and a problem is noted, where there is none.</summary>
    public static AuthText? Required(Section section, string key, string example) => Of(section, key, section.Required(key, Secret, example));

    public static AuthText? Optional(Section section, string key) => Of(section, key, section.Optional<string?>(key, text => Secret(text).Then(value => (string?)value), null));

    public Template Read(ScriptVariables variables, TemplateEscape escape)
    {
        var template = new TemplateBuilder();
        if (TemplateReader.Add(template, Text, escape, variables, escape == TemplateEscape.Address ? Uri.EscapeDataString : text => text) is { } wrong)
        {
            Notes.Add(Place, Path, wrong);
        }

        return template.Build();
    }

    /// <param name="start">How the name of a variable begins.</param>
    public bool Names(string start) => Text.Replace(" ", "", StringComparison.Ordinal).Contains("{{" + start, StringComparison.Ordinal);

    public bool HasVariables => TemplateReader.HasPlaces(Text);

    private static AuthText? Of(Section section, string key, string? text) => text is null ? null : new AuthText(text, section.Map[key]!.Place, section.PathOf(key), section.Notes);

    private static Parsed<string> Secret(string text) =>
        text.Length == 0 ? Parsed<string>.Wrong("is empty; is the variable or file set that it comes from?")
        : text.Any(letter => letter is < ' ' or '\x7f') ? Parsed<string>.Wrong("has a line break or another control character in it")
        : text;
}
