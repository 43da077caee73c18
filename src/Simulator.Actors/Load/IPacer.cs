using Akka.Actor;

namespace Simulator.Actors.Load;

/// <summary>Tells actors when something falls due, on an absolute schedule of the run's clock.</summary>
public interface IPacer : IDisposable
{
    /// <summary>Tells <paramref name="who"/> the message once the run's clock shows <paramref name="due"/>; at once if it already does, never once disposed.</summary>
    void TellWhenDue(TimeSpan due, IActorRef who, object message);
}
