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

    /// <summary>The step was not sent: a variable in it was never set, or cannot stand where it stands. What comes after would be no better; the session ends.</summary>
    public sealed record NotSent : Finding
    {
        public static NotSent Instance { get; } = new();
    }
}
