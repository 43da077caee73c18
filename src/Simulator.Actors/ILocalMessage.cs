using Akka.Actor;
using Akka.Event;

namespace Simulator.Actors;

/// <summary>A message that never leaves its node. One that arrives too late, at an actor that is gone, is no news.</summary>
public interface ILocalMessage : INoSerializationVerificationNeeded, IDeadLetterSuppression;
