using Simulator.Model.Behaviour;
using Simulator.Model.Load;

namespace Simulator.Model.VirtualTime;

/// <summary>Listens to a run in virtual time; it never speaks to it.</summary>
public interface IVirtualObserver
{
    /// <summary>A step was answered.</summary>
    /// <param name="due">When it was sent, which is when it was due.</param>
    /// <param name="now">When the answer was heard.</param>
    void Answered(UserKey user, Step step, Answer answer, TimeSpan due, TimeSpan now);

    void SessionBegan(UserKey user, TimeSpan now);

    /// <param name="began">When the session began.</param>
    /// <param name="requests">How many were answered in it.</param>
    /// <param name="isWhole">False where the user was retired, or the run ended, before its session did.</param>
    void SessionEnded(UserKey user, TimeSpan began, TimeSpan now, int requests, bool isWhole);

    /// <summary>The run goes another way from the schedule's last change on.</summary>
    void WentOn(RunSchedule schedule) { }

    /// <summary>A session was due under an open load, and nobody was free to have it.</summary>
    void SessionDropped(int population, TimeSpan now);
}
