namespace Simulator.Marketplace.Observability;

/// <summary>The database connections at one moment; the limit is null where there is none.</summary>
internal readonly record struct PoolFigures(int InUse, int? Limit, int Waiting);
