using Akka.Actor;

namespace Simulator.Actors.Target;

/// <summary>One user's conversation with the target: its tokens, its connection. One request at a time.</summary>
public interface ITargetSession
{
    /// <summary>Sends the step; when it is over the sample is recorded, then <paramref name="user"/> is told <see cref="Answered"/>. Never throws.</summary>
    void Send(DueStep step, IActorRef user);
}
