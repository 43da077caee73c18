using Simulator.Model.Behaviour;

namespace Simulator.Model.Scripts.Access;

/// <summary>What a scripted user learns of its authentication.</summary>
public static class AccessFindings
{
    /// <summary>The target does not know the user any more, or not yet: its token has expired, or its session is over.</summary>
    public sealed record Refused : Finding
    {
        public static Refused Instance { get; } = new();
    }
}
