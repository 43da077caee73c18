using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Artillery;

/// <summary>Keeps secrets that a script has written out from the plan: they become references to the environment.</summary>
internal static class ArtillerySecrets
{
    private static readonly HashSet<string> OfConnection =
        new(["host", "content-length", "connection", "transfer-encoding", "accept-encoding", "upgrade", "te", "expect", "keep-alive", "proxy-connection"], StringComparer.OrdinalIgnoreCase);

    public static bool BelongsToConnection(string header) => OfConnection.Contains(header) || header.StartsWith(':');

    public static bool IsSecret(string key) => SecretKeys.IsSecret(key) || key.Equals("x-api-key", StringComparison.OrdinalIgnoreCase) || key.Equals("cookie", StringComparison.OrdinalIgnoreCase);

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
}
