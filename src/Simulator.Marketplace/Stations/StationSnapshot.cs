namespace Simulator.Marketplace.Stations;

/// <summary>A station at one instant: those busy and waiting now, those served and refused so far.</summary>
internal readonly record struct StationSnapshot(int Workers, int Busy, int Waiting, double CapacityPerSecond, long Served, long Refused);
