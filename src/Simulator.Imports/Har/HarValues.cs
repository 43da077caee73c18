using System.Text.RegularExpressions;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Har;

/// <summary>Writes recorded values: captured ones as variables, secrets as references to the environment, all else as it is.</summary>
internal sealed partial class HarValues(HarCorrelation correlation, ImportNotes notes)
{
    private readonly HashSet<string> _told = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A field of a body.</summary>
    public Yaml.Scalar Field(string key, PlanNode.Scalar value, string path)
    {
        if (value.IsNull)
        {
            return Yaml.Bare("null");
        }

        if (Secret(key, value.Text, value, path) is { } secret)
        {
            return Yaml.Text(secret);
        }

        // One or zero, true or false: they come again by chance.
        var isWord = !value.Quoted && (value.Text is "true" or "false" || !IsId().IsMatch(key));
        return !isWord && correlation.Variable(value.Text) is { } variable ? Yaml.Text(value.Quoted ? variable : $"{variable[..^2]} | number}}}}")
            : PlanJson.Literal(value) is { } literal ? Yaml.Bare(literal)
            : Text(value.Text);
    }

    public Yaml.Scalar Header(string name, string value, PlanNode node, string path)
    {
        if (name.Equals("authorization", StringComparison.OrdinalIgnoreCase))
        {
            var at = value.IndexOf(' ', StringComparison.Ordinal);
            var (scheme, token) = at < 0 ? ("", value) : (value[..(at + 1)], value[(at + 1)..]);
            return Yaml.Text(scheme + (correlation.Variable(token) ?? Reference("authorization", node, path)));
        }

        return correlation.Variable(value) is { } variable ? Yaml.Text(variable)
            : IsSecret(name) ? Yaml.Text(Reference(name, node, path))
            : Text(value);
    }

    /// <summary>What stands for a secret; null where the value is none.</summary>
    public string? Secret(string key, string value, PlanNode node, string path) =>
        !IsSecret(key) || value.Length == 0 ? null : correlation.Variable(value) ?? Reference(key, node, path);

    /// <summary>A body that is no form and no JSON; one with a secret somewhere in it is wholly left to the environment.</summary>
    public Yaml.Scalar Raw(string text, PlanNode node, string path) =>
        Names().IsMatch(text) || text.Contains("password", StringComparison.OrdinalIgnoreCase) || text.Contains("token", StringComparison.OrdinalIgnoreCase)
            ? Yaml.Text(Reference("body", node, path))
            : Text(text);

    private string Reference(string key, PlanNode node, string path)
    {
        // Told where it stands first: a header may come with every request.
        if (_told.Add(key))
        {
            notes.Leave(node, path, $"the secret in `{key}`", $"give it in the environment as {Words.Variable(key)}");
        }

        return notes.Variable(key, $"the value of `{key}` at the recording");
    }

    private static Yaml.Scalar Text(string value)
    {
        // Two braces begin a variable; within quotes they are themselves.
        return Yaml.Text(Yaml.Escaped(value).Replace("{{", """{{"{{"}}""", StringComparison.Ordinal));
    }

    private static bool IsSecret(string key) => SecretKeys.IsSecret(key) || Names().IsMatch(key);

    [GeneratedRegex("^(pass|passwd|pwd|pin|otp|cvv|cvc)$|api[-_]?key|csrf|xsrf|card-?number|iban|ssn", RegexOptions.IgnoreCase)]
    private static partial Regex Names();

    [GeneratedRegex("id$|number$|key$", RegexOptions.IgnoreCase)]
    private static partial Regex IsId();
}
