namespace Simulator.Marketplace.Milestones;

/// <summary>A contract's milestones in their order.</summary>
internal sealed record ContractMilestones(string ContractId, List<Milestone> Milestones);
