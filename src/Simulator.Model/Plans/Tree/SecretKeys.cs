using System.Text.RegularExpressions;

namespace Simulator.Model.Plans.Tree;

/// <summary>Knows which keys hold secrets: these stay references to the environment in everything that is written down.</summary>
public static partial class SecretKeys
{
    private static readonly string[] Parts = ["password", "secret", "token", "apikey", "authorization", "credential", "bearer"];
    private static readonly string[] Addresses = ["database", "redis"];

    // A number of rounds, and names of variables.
    private static readonly string[] NoSecrets = ["passwordIterations", "passwordFrom", "clientKeyPasswordFrom"];

    public static bool IsSecret(string key) => !NoSecrets.Contains(key) && Parts.Any(part => key.Contains(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>What to write instead of a secret: its reference, or stars where it was written out; null where the value is no secret.</summary>
    public static string? Hide(string key, PlanNode.Scalar scalar) => IsSecret(key) && !Variables().IsMatch(scalar.Text) ? scalar.Reference ?? "***" : HideFromNodes(key, scalar);

    /// <summary>The same for what only the node that starts the target needs, and what therefore does not travel to the others and is not kept.</summary>
    public static string? HideFromNodes(string key, PlanNode.Scalar scalar) =>
        !Addresses.Contains(key) ? null : scalar.Reference ?? (HasPassword(scalar.Text) ? "***" : null);

    /// <summary>Whether an address such as <c>postgres://user:password@host/name</c> carries a password, and not a reference to one.</summary>
    public static bool HasPassword(string address) => !address.Contains("${", StringComparison.Ordinal) && Password().IsMatch(address);

    /// <summary>Text as it may be shown: passwords in addresses are stars.</summary>
    public static string Mask(string text) => Password().Replace(text, "${open}***@");

    // Nothing but variables of a scenario, behind the name of a scheme at most: `Bearer {{token}}`.
    [GeneratedRegex(@"^([A-Za-z]+ )?(\{\{ *[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)* *(\| *[A-Za-z]+ *)?\}\})+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Variables();

    [GeneratedRegex("(?<open>://[^:@/]*:).+@", RegexOptions.CultureInvariant)]
    private static partial Regex Password();
}
