namespace Simulator.Behaviour;

/// <summary>A plan's setting for users in code is wrong. The message goes to whoever wrote the plan.</summary>
/// <param name="key">The key under <c>settings</c>.</param>
/// <param name="message">What is wrong, and what would be right.</param>
public sealed class BadSettingException(string key, string message) : Exception(message)
{
    public string Key => key;
}
