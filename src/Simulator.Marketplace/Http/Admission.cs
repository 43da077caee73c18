namespace Simulator.Marketplace.Http;

/// <summary>Whom a route admits; empty: whoever asks, without a token.</summary>
internal sealed record Admission(string[] Roles);
