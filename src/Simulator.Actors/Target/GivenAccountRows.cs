using System.Globalization;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Scripts.Data;

namespace Simulator.Actors.Target;

/// <summary>The ready-made accounts of a plan's personas: each user has the row of its number, which no other user of any node has.</summary>
/// <param name="rowsOf">The rows of a feeder by its name.</param>
internal sealed class GivenAccountRows(LoadPlan plan, Func<string, FeedRows> rowsOf)
{
    private readonly Dictionary<string, FeedUsers> _users = plan.Accounts.Given.Values.Select(given => given.Feeder).Distinct().ToDictionary(feeder => feeder, feeder => FeedUsers.OfAccounts(plan, feeder), StringComparer.Ordinal);

    /// <summary>A user's credentials; null for users without a ready-made account.</summary>
    /// <param name="otherwise">Gives what the row does not, such as a name.</param>
    public Credentials? Of(UserKey user, UserAccount otherwise)
    {
        if (!plan.Accounts.Given.TryGetValue(user.PopulationName, out var given)) return null;
        var (rows, row) = (rowsOf(given.Feeder), (int)_users[given.Feeder].NumberOf(user));
        string? Text(ColumnText? column) => column?.With(rows, row);
        return new Credentials(otherwise with { Email = Text(given.Email) ?? otherwise.Email, Password = Text(given.Password) ?? "", IsGiven = true })
        {
            AccessToken = Text(given.Token),
            RefreshToken = Text(given.RefreshToken),
            UserId = Text(given.UserId),
            Origin = string.Create(CultureInfo.InvariantCulture, $"row {row + 1} of feeder {given.Feeder} ({given.PlanPath})"),
        };
    }
}
