using Simulator.Model.Behaviour;

namespace Simulator.Model.VirtualTime;

/// <summary>A system under test that lives in virtual time. Asked by one caller, in the order of time.</summary>
public interface IVirtualTarget
{
    /// <summary>A request arrives.</summary>
    /// <param name="now">Not before the last one.</param>
    /// <returns>When its work will be done and its answer be heard.</returns>
    VirtualPassage Receive(TimeSpan now);

    /// <summary>Does the work of a request that was received, at the moment when it is due.</summary>
    /// <param name="intent">As in <see cref="Step.Intent"/>: the same intent again gets the same answer and changes nothing.</param>
    Answer Work(UserKey user, Call call, long intent, TimeSpan now);
}
