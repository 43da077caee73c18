namespace Simulator.Marketplace.Milestones;

/// <summary>The states of a milestone.</summary>
internal static class MilestoneStatus
{
    public const string Pending = "PENDING";
    public const string Completed = "COMPLETED";
    public const string Released = "RELEASED";
}
