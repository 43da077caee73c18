using System.Text.RegularExpressions;
using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Artillery;

/// <summary>Keeps secrets that a script has written out from the plan: they become references to the environment.</summary>
internal static partial class ArtillerySecrets
{
    private static readonly HashSet<string> OfConnection =
        new(["host", "content-length", "connection", "transfer-encoding", "accept-encoding", "upgrade", "te", "expect", "keep-alive", "proxy-connection"], StringComparer.OrdinalIgnoreCase);

    public static bool BelongsToConnection(string header) => OfConnection.Contains(header) || header.StartsWith(':');

    public static bool IsSecret(string key) => SecretKeys.IsSecret(key) || Word().IsMatch(key);

    /// <summary>Whether a text has something like <c>"password": "…"</c> written out in it.</summary>
    public static bool HasSecret(string text) => Pair().Matches(text).Any(match => IsSecret(match.Groups["key"].Value));

    /// <summary>The value of a key as the plan writes it.</summary>
    public static Yaml.Scalar Value(string key, PlanNode value, string path, ArtilleryTemplates templates, ImportNotes notes)
    {
        var text = value.Text ?? "";
        if (!IsSecret(key) || text.Length == 0 || text.Contains("{{", StringComparison.Ordinal))
        {
            return value is PlanNode.Scalar scalar && PlanJson.Literal(scalar) is { } literal ? Yaml.Bare(literal) : Yaml.Text(templates.Text(text, value, path));
        }

        var scheme = text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && key.Equals("authorization", StringComparison.OrdinalIgnoreCase) ? text[..(space + 1)] : "";
        notes.Leave(value, path, $"the secret that is written out as `{key}`", $"give it in the environment as {Words.Variable(key)}");
        return Yaml.Text(scheme + notes.Variable(key, $"the value of `{key}` in the script"));
    }

    // `X-Auth` is one, `author` is none.
    [GeneratedRegex("(?:^|[-_.])(?:auth|pass|passwd|pwd|pin|otp|jwt|sid)(?:$|[-_.])", RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex("""(?<key>[A-Za-z_][\w-]*)["']?\s*[:=>]\s*["']?(?!\{\{)[^\s"'<]""")]
    private static partial Regex Pair();
}
