namespace Simulator.Marketplace.Milestones;

/// <summary>A milestone as a contractor plans it.</summary>
internal sealed record NewMilestone(string? Title, long? Amount);
