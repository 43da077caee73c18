namespace Simulator.Marketplace.Faults;

/// <summary>One fault of a <see cref="FaultPlan"/>.</summary>
internal sealed record NamedFault(string? Name, double? Rate, string? Detail, string? Route);
