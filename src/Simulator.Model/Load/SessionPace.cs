using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Load;

/// <summary>When sessions of users begin whose population has a pacing: at most one in so much time, from start to start.</summary>
public static class SessionPace
{
    /// <summary>When the first session of a user that joins begins: anywhere in the time of one, so that users who join together do not come together.</summary>
    public static TimeSpan First(ulong seed, UserKey user, TimeSpan pacing) =>
        pacing * new RandomStream(seed, user, StreamKind.Pace).NextDouble();

    /// <summary>When the next session begins, and whether that is later than it should be.</summary>
    /// <param name="began">When the last one was due.</param>
    /// <param name="ended">When it ended.</param>
    public static (TimeSpan Due, bool IsMissed) Next(TimeSpan began, TimeSpan ended, TimeSpan pacing) =>
        ended > began + pacing ? (ended, true) : (began + pacing, false);
}
