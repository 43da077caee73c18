using System.Text.RegularExpressions;

namespace Simulator.Model.Plans.Tree;

/// <summary>Knows which keys hold secrets: these stay references to the environment in everything that is written down.</summary>
public static partial class SecretKeys
{
    private static readonly string[] Parts = ["password", "passphrase", "secret", "token", "apikey", "authorization", "credential", "cookie", "bearer"];
    private static readonly string[] Addresses = ["database", "redis"];

    // A number of rounds, names of variables, a flag, and where tokens are given out.
    private static readonly string[] NoSecrets = ["passwordIterations", "passwordFrom", "clientKeyPasswordFrom", "cookies", "tokenUrl"];

    /// <summary>Whether a key tells that its value is a secret; <c>X-Api-Key</c> does as <c>apiKey</c> does.</summary>
    public static bool IsSecret(string key) =>
        !NoSecrets.Contains(key) && Parts.Any(part => key.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Contains(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>Nothing but what a scenario fills in, behind the name of a scheme at most: <c>Bearer {{token}}</c>.</summary>
    public static bool IsFilledIn(string text) => Variables().IsMatch(text);

    /// <summary>What to write instead of a secret: its reference, or stars where it was written out; null where the value is no secret.</summary>
    public static string? Hide(string key, PlanNode.Scalar scalar) => (scalar.IsSecret ?? (IsSecret(key) && !IsFilledIn(scalar.Text))) ? scalar.Reference ?? "***" : HideFromNodes(key, scalar);

    /// <summary>The same for what only the node that starts the target needs, and what therefore does not travel to the others and is not kept.</summary>
    public static string? HideFromNodes(string key, PlanNode.Scalar scalar) =>
        !Addresses.Contains(key) ? null : scalar.Reference ?? (HasPassword(scalar.Text) ? "***" : null);

    /// <summary>Whether an address such as <c>postgres://user:password@host/name</c> carries a password, and not a reference to one.</summary>
    public static bool HasPassword(string address) => !address.Contains("${", StringComparison.Ordinal) && Password().IsMatch(address);

    /// <summary>Text as it may be shown: passwords in addresses are stars.</summary>
    public static string Mask(string text) => Password().Replace(text, "${open}***@");

    /// <summary>A setting of the command line as it may be shown, <c>path=value</c> behind its option.</summary>
    public static string MaskSetting(string source, string path) =>
        path.Split('.') is var steps && (steps.Contains("auth") || steps.Any(IsSecret)) && source.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? $"{source[..at]}=***" : Mask(source);

    // Arguments of functions are numbers alone: a text among them may be the secret.
    [GeneratedRegex(@"^([A-Za-z]+ )?(\{\{ *\$?[A-Za-z_][A-Za-z0-9_.-]*(\([0-9, ]*\))?( *\| *[A-Za-z0-9]+)* *\}\})+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Variables();

    [GeneratedRegex("(?<open>://[^:@/]*:).+@", RegexOptions.CultureInvariant)]
    private static partial Regex Password();
}
