namespace Simulator.Marketplace.Storage;

/// <summary>The connections of a database: in use, at most (null: unbounded), and how many requests wait for one.</summary>
internal readonly record struct PoolState(int InUse, int? Limit, int Waiting);
