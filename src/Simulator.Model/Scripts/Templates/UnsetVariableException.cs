namespace Simulator.Model.Scripts.Templates;

/// <summary>A template has a place for a variable that holds nothing: what would be sent would not be what was meant.</summary>
/// <param name="variable">Its name.</param>
public sealed class UnsetVariableException(string message, string variable) : FormatException(message)
{
    public string Variable => variable;
}
