using Simulator.Model.Behaviour;

namespace Simulator.Model.Scripts.Measures;

/// <summary>Nobody listens.</summary>
public sealed class NoMeasures : IScriptMeasures
{
    public static NoMeasures Instance { get; } = new();

    public void GroupLeft(UserKey user, int group, TimeSpan waited, bool isWhole, TimeSpan now)
    {
        // Nobody listens.
    }

    public void Measured(UserKey user, int metric, double value, TimeSpan now)
    {
        // Nobody listens.
    }

    public void Held(UserKey user, int metric, bool holds, TimeSpan now)
    {
        // Nobody listens.
    }
}
