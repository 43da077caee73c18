namespace Simulator.Model.Plans.Tree;

/// <summary>Knows which keys hold secrets: these stay references to the environment in everything that is written down.</summary>
public static class SecretKeys
{
    private static readonly string[] Parts = ["password", "secret", "token", "apikey", "authorization", "credential"];

    public static bool IsSecret(string key) => Parts.Any(part => key.Contains(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>What to write instead of a secret: its reference, or stars where it was written out; null where the value is no secret.</summary>
    public static string? Hide(string key, PlanNode.Scalar scalar) => IsSecret(key) ? scalar.Reference ?? "***" : null;
}
