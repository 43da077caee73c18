namespace Simulator.Metrics.Results;

/// <summary>The part of every result file that all versions share.</summary>
internal sealed record SchemaHeader(int SchemaVersion);
