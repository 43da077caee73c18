using Akka.Actor;

namespace Simulator.Actors.Target;

/// <summary>One user's conversation with the target: its tokens, its connection. Several requests at a time where a step has companions.</summary>
public interface ITargetSession
{
    /// <summary>Sends the step; when it is over the sample is recorded, then <paramref name="user"/> is told <see cref="Answered"/>. Never throws.</summary>
    void Send(DueStep step, IActorRef user);

    /// <summary>The user begins a new life, in which its intents count from 1 again.</summary>
    void BeginAnew();
}
