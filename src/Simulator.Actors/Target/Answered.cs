using Simulator.Model.Behaviour;

namespace Simulator.Actors.Target;

/// <summary>Told to a user when its request is over, whatever its outcome.</summary>
public sealed record Answered(Answer Answer) : ILocalMessage;
