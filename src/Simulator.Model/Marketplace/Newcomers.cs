using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace;

/// <summary>Users that have no account before the run: their first session opens one.</summary>
public static class Newcomers
{
    // An account takes fewer draws of its stream: this one is nobody else's.
    private const int Ordinal = 64;

    /// <summary>Whether a user is one: the same for the same seed and user, wherever it is asked for.</summary>
    /// <param name="share">Share of users, 0 to 1.</param>
    public static bool Include(ulong seed, UserKey user, Persona persona, double share)
    {
        if (share <= 0 || persona == Persona.Admin) return false;
        var chance = new RandomStream(seed, user, StreamKind.Account);
        for (var i = 0; i < Ordinal; i++) chance.NextBits();
        return chance.Chance(share);
    }
}
