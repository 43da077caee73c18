namespace Simulator.Fuzz;

/// <summary>A reader took more memory than it may, or none where it needs some.</summary>
internal sealed class RoomException(string message) : Exception(message);
