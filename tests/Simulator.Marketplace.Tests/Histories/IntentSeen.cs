namespace Simulator.Marketplace.Tests.Histories;

/// <summary>A payment that was announced, in cents, or what became of it when it was confirmed.</summary>
internal sealed record IntentSeen(string Id, long? Amount = null, long? Fee = null, string? Outcome = null);
