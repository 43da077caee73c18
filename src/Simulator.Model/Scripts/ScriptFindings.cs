using Simulator.Model.Behaviour;

namespace Simulator.Model.Scripts;

/// <summary>What a scripted user learns from an answer.</summary>
public static class ScriptFindings
{
    /// <summary>Everything that the step captures was found.</summary>
    public sealed record Captured : Finding
    {
        public static Captured All { get; } = new();
    }
}
