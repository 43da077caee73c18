namespace Simulator.Marketplace.Observability;

/// <summary>The queueing station at one moment; capacity is requests a second.</summary>
internal readonly record struct StationFigures(int Workers, int Busy, int Waiting, double Capacity);
