using Simulator.Model.Behaviour;

namespace Simulator.Model.Scripts.Measures;

/// <summary>Hears what scripted users measure beside their requests. Called from many threads, for one user from one at a time.</summary>
public interface IScriptMeasures
{
    /// <summary>A user has left a group of steps, whether by its last step or by a failure that ended the session.</summary>
    /// <param name="group">Index in the plan's groups.</param>
    /// <param name="waited">From the moment its first step was due to the end of its last, less the think times in between.</param>
    /// <param name="isWhole">Every step in it was ok.</param>
    /// <param name="now">On the run's clock.</param>
    void GroupLeft(UserKey user, int group, TimeSpan waited, bool isWhole, TimeSpan now);

    /// <summary>An amount for a counter, or a value for a trend.</summary>
    /// <param name="metric">Index in the plan's own metrics.</param>
    /// <param name="value">Finite.</param>
    void Measured(UserKey user, int metric, double value, TimeSpan now);

    /// <summary>Whether a rate's condition held.</summary>
    /// <param name="metric">Index in the plan's own metrics.</param>
    void Held(UserKey user, int metric, bool holds, TimeSpan now);
}
