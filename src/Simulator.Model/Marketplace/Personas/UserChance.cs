using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>One user's streams. Fields, since a stream is a value that changes with every draw.</summary>
internal sealed class UserChance(ulong seed, UserKey user)
{
    public RandomStream Arrival = new(seed, user, StreamKind.Arrival);
    public RandomStream Chain = new(seed, user, StreamKind.Chain);
    public RandomStream Think = new(seed, user, StreamKind.Think);
    public RandomStream Content = new(seed, user, StreamKind.Content);
    public RandomStream Market = new(seed, user, StreamKind.Market);

    /// <summary>True for a user that has no account before the run.</summary>
    public bool IsNewcomer(UserKey user, PersonaSettings settings) => Newcomers.Include(seed, user, settings.Persona, settings.Model.Session.RegisterShare);
}
