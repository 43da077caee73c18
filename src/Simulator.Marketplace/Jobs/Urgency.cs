namespace Simulator.Marketplace.Jobs;

/// <summary>How much a homeowner is in a hurry.</summary>
internal static class Urgency
{
    public static readonly string[] All = ["LOW", "MEDIUM", "HIGH"];
}
