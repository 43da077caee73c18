namespace Simulator.Model.Load;

/// <summary>A session start of an open load.</summary>
/// <param name="Number">Over the whole cluster, from 0.</param>
/// <param name="Due">On the run's clock.</param>
public readonly record struct DueSession(long Number, TimeSpan Due);
