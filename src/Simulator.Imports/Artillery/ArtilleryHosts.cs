using System.Text.RegularExpressions;
using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Artillery;

/// <summary>Tells a request's path from its host.</summary>
internal sealed partial class ArtilleryHosts(ArtilleryScript script, PlanDraft draft, ArtilleryTemplates templates, ImportNotes notes)
{
    private readonly Dictionary<string, string> _named = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <returns>The name of the host, null for the target itself, and path and query.</returns>
    public (string? Host, string Address) Read(string url, PlanNode node, string path)
    {
        var text = WithoutTarget(url);
        text = Secretless(text, node, path);
        if (Uri.TryCreate(text, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https")
        {
            var origin = absolute.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
            var behind = text.IndexOf('/', text.IndexOf("://", StringComparison.Ordinal) + 3) is > 0 and var slash ? text[slash..] : "/";
            return (Name(origin, absolute.Host), templates.Text(behind.Split('#')[0], node, path));
        }

        text = text.Split('#')[0];
        var address = templates.Text(text, node, path);

        // A path that comes out of a variable brings its own slashes.
        return (null, address.StartsWith("{{", StringComparison.Ordinal) && address.IndexOf("}}", StringComparison.Ordinal) is > 0 and var end ? $"{address[..end]} | link{address[end..]}"
            : address.StartsWith('/') || address.StartsWith("${", StringComparison.Ordinal) ? address : $"/{address}");
    }

    /// <summary>A path where the address is one of the target's.</summary>
    public string WithoutTarget(string url)
    {
        var target = (script.Config["target"] as PlanNode.Scalar)?.Text.TrimEnd('/') ?? "";
        var text = url.Trim();
        return target.Length > 0 && text.StartsWith(target, StringComparison.OrdinalIgnoreCase) && (text.Length == target.Length || text[target.Length] is '/' or '?')
            ? $"/{text[target.Length..].TrimStart('/')}"
            : text;
    }

    /// <summary>What a step is called after: without the target's address, query and password.</summary>
    public string Named(string url)
    {
        var text = WithoutTarget(url).Split('?')[0];
        return Uri.TryCreate(text, UriKind.Absolute, out var absolute) && absolute.UserInfo.Length > 0 ? text.Replace($"{absolute.UserInfo}@", "", StringComparison.Ordinal) : text;
    }

    // `?api_key=…` that is written out, and a password before the host.
    private string Secretless(string text, PlanNode node, string path)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var absolute) && absolute.UserInfo.Length > 0)
        {
            notes.Leave(node, path, "user and password in an address", "write auth: { basic: … } with references to the environment");
            text = text.Replace($"{absolute.UserInfo}@", "", StringComparison.Ordinal);
        }

        return Pair().Replace(text, match =>
        {
            var (key, value) = (match.Groups["key"].Value, match.Groups["value"].Value);
            if (!ArtillerySecrets.IsSecret(key) || value.Contains("{{", StringComparison.Ordinal))
            {
                return match.Value;
            }

            notes.Leave(node, path, $"the secret that is written out as `{key}`", $"give it in the environment as {Words.Variable(key)}");
            notes.Variable(key, $"the value of `{key}` in the script");
            return $"{match.Groups["before"].Value}{key}={{{{ $processEnvironment.{Words.Variable(key)} }}}}";
        });
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

    [GeneratedRegex(@"(?<before>[?&])(?<key>[^=&#]+)=(?<value>[^&#]+)")]
    private static partial Regex Pair();
}
