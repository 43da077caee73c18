using Akka.Actor;
using Simulator.Model.Behaviour;

namespace Simulator.Actors.Load;

/// <summary>Makes one user. Akka's props by expression would be taken apart and compiled for each of a hundred thousand users.</summary>
internal sealed class UserProducer(UserKey key, IBehaviour behaviour, NodeRun run, bool isClosed, TimeSpan? firstSession) : IIndirectActorProducer
{
    public Type ActorType => typeof(VirtualUser);

    public ActorBase Produce() => new VirtualUser(key, behaviour, run, isClosed, firstSession);

    public void Release(ActorBase actor)
    {
    }
}
