namespace Simulator.Marketplace.Tests.Histories;

/// <summary>A thing and the state in which it was seen.</summary>
internal readonly record struct Sighting(string Kind, string Id, string Status);
