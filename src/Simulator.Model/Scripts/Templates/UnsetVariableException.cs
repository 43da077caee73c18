namespace Simulator.Model.Scripts.Templates;

/// <summary>A template has a place for a variable that holds nothing: what would be sent would not be what was meant.</summary>
public sealed class UnsetVariableException(string message) : FormatException(message);
