namespace Simulator.Model.Scripts.Flow;

/// <summary>The columns of a feeder that a scenario names.</summary>
/// <param name="Columns">With the slots into which their values go.</param>
public sealed record FeedUse(string Feed, IReadOnlyList<(string Column, int Slot)> Columns);
