using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Artillery;

/// <summary>Tells a request's path from its host.</summary>
internal sealed class ArtilleryHosts(ArtilleryScript script, PlanDraft draft, ArtilleryTemplates templates, ImportNotes notes)
{
    private readonly Dictionary<string, string> _named = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <returns>The name of the host, null for the target itself, and path and query.</returns>
    public (string? Host, string Address) Read(string url, PlanNode node, string path)
    {
        var target = (script.Config["target"] as PlanNode.Scalar)?.Text.TrimEnd('/') ?? "";
        var text = url.Trim();
        if (target.Length > 0 && text.StartsWith(target, StringComparison.OrdinalIgnoreCase) && (text.Length == target.Length || text[target.Length] is '/' or '?'))
        {
            text = text[target.Length..];
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https")
        {
            var origin = absolute.GetLeftPart(UriPartial.Authority);
            var behind = text.IndexOf('/', text.IndexOf("://", StringComparison.Ordinal) + 3) is > 0 and var slash ? text[slash..] : "/";
            return (Name(origin, absolute.Host), templates.Text(behind.Split('#')[0], node, path));
        }

        text = text.Split('#')[0];
        var address = templates.Text(text, node, path);

        // A path that comes out of a variable brings its own slashes.
        return (null, address.StartsWith("{{", StringComparison.Ordinal) && address.IndexOf("}}", StringComparison.Ordinal) is > 0 and var end ? $"{address[..end]} | link{address[end..]}"
            : address.StartsWith('/') ? address : $"/{address}");
    }

    private string Name(string origin, string host)
    {
        if (_named.TryGetValue(origin, out var known))
        {
            return known;
        }

        var name = Words.Unique(Words.Name(host.Split('.')[0], "other"), _names);
        _named[origin] = name;
        var hosts = draft.Target["hosts"] as Yaml.Map ?? new Yaml.Map { IsBlock = true };
        draft.Target.Add("hosts", hosts.Add(name, origin));
        notes.Carry("other host");
        return name;
    }
}
