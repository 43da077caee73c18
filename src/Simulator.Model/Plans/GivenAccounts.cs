using Simulator.Model.Marketplace;
using Simulator.Model.Scripts.Data;

namespace Simulator.Model.Plans;

/// <summary>Ready-made accounts of a population: a row of a feeder for each user, by the users' numbers.</summary>
/// <param name="Feeder">Whose rows they are. Populations with the same feeder come one behind the other in it.</param>
/// <param name="PlanPath">Where the feeder is named in the plan, for messages.</param>
public sealed record GivenAccounts(string Feeder, string PlanPath)
{
    /// <summary>Who logs in; null where tokens are given.</summary>
    public ColumnText? Email { get; init; }

    /// <summary>With what; null where tokens are given and nobody logs in.</summary>
    public ColumnText? Password { get; init; }

    /// <summary>A token with which users begin; null: they log in first.</summary>
    public ColumnText? Token { get; init; }

    /// <summary>With what the token is renewed.</summary>
    public ColumnText? RefreshToken { get; init; }

    /// <summary>The account's id at the target, where users need it before their first log-in.</summary>
    public ColumnText? UserId { get; init; }

    /// <summary>What users with these accounts can do of what a target can: who cannot log in does not log out either, and lives on its token.</summary>
    public MarketCapabilities Within(MarketCapabilities can)
    {
        if (Password is not null) return can;
        can = can.Without(MarketOperation.LogIn).Without(MarketOperation.LogOut);
        return RefreshToken is null ? can.Without(MarketOperation.Refresh) : can;
    }
}
