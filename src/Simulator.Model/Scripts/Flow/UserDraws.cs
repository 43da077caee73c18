using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Scripts.Flow;

/// <summary>A scripted user's streams of chance. A mutable value: pass it by reference.</summary>
internal struct UserDraws(ulong seed, UserKey user)
{
    public RandomStream Think = new(seed, user, StreamKind.Think);
    public RandomStream Arrival = new(seed, user, StreamKind.Arrival);
    public RandomStream Choices = new(seed, user, StreamKind.Chain);
}
