namespace Simulator.Actors;

/// <summary>A message that may cross from node to node; a test round-trips every one.</summary>
public interface IWireMessage;
