using System.Text.RegularExpressions;
using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Artillery;

/// <summary>Reads a request's <c>auth</c>: user and password of HTTP's basic authentication (RFC 7617).</summary>
internal sealed partial class ArtilleryBasic(PlanDraft draft, ArtilleryTemplates templates, ImportNotes notes)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The value of the Authorization header; null where the request has none.</summary>
    public string? Read(PlanNode? auth, string path)
    {
        if (auth.At("user").Text is not { } user)
        {
            return null;
        }

        var written = $"{user}:{auth.At("pass").Text}";
        if (!written.Contains("{{", StringComparison.Ordinal))
        {
            notes.Leave(auth!, path, "user and password that are written out", "give user:password in base64 as BASIC_AUTH, or write auth: { basic: … }");
            return FromEnvironment();
        }

        // Variables of a plan are made of columns and functions, and not of one another.
        var pair = templates.Text(written, auth!, path);
        if (Place().Matches(pair).All(match => match.Groups["name"].Value.Contains('.', StringComparison.Ordinal)) && auth.At("pass").Text?.Contains("{{", StringComparison.Ordinal) != false)
        {
            if (!_names.TryGetValue(pair, out var name))
            {
                _names[pair] = name = _names.Count == 0 ? "basic" : $"basic{_names.Count + 1}";
                draft.Variables.Add(name, Yaml.Text(pair));
                notes.Carry("user with a password", 1);
            }

            return $"Basic {{{{{name} | base64}}}}";
        }

        notes.Leave(auth!, path, "user and password with variables in them that no feeder gives", "give user:password in base64 as BASIC_AUTH, or take both from a feeder: auth: { basic: … }");
        return FromEnvironment();
    }

    private string FromEnvironment() => $"Basic {notes.Variable("BASIC_AUTH", "user:password in base64, of `auth` in the script")}";

    [GeneratedRegex(@"\{\{\s*(?<name>[^}|\s]+)")]
    private static partial Regex Place();
}
