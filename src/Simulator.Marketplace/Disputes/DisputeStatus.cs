namespace Simulator.Marketplace.Disputes;

/// <summary>The states of a dispute.</summary>
internal static class DisputeStatus
{
    public const string Open = "OPEN";
    public const string Contested = "CONTESTED";
    public const string Resolved = "RESOLVED";

    public static readonly string[] All = [Open, Contested, Resolved];
}
