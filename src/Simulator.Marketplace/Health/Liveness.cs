namespace Simulator.Marketplace.Health;

/// <summary>Whether the process answers at all.</summary>
internal sealed record Liveness(string Status);
