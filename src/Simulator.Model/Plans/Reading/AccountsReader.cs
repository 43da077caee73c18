using Simulator.Model.Load;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts.Data;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>accounts</c>.</summary>
internal static class AccountsReader
{
    // Scripted users have no accounts: what bounds them is how many sessions may be going on at once in a plan by sessions.
    private const int MostScriptedSessions = 10_000;

    /// <param name="isScripted">Nobody in the plan has an account: it may leave them out.</param>
    /// <param name="feeders">Whose rows may be accounts.</param>
    /// <param name="populations">In the plan's order.</param>
    public static AccountsPlan? Read(Section top, IReadOnlyList<Phase> phases, bool isScripted, IReadOnlyList<FeederPlan> feeders, IReadOnlyList<Population> populations)
    {
        if (isScripted && top.Node("accounts") is null)
        {
            return new AccountsPlan("", 1, phases.Any(phase => phase.Segments.Any(segment => segment.Model != LoadModel.Closed)) ? MostScriptedSessions : 0);
        }

        if (top.RequiredMap("accounts", $"write accounts: {{ emailDomain: load.example, concurrency: 8, spare: 0 }}, {PlanReader.Inherit}") is not { } accounts)
        {
            return null;
        }

        // Of nobody's accounts no more than the pool counts.
        var domain = isScripted ? accounts.Optional("emailDomain", Names.Domain, "") : accounts.Required("emailDomain", Names.Domain, "write the domain of generated addresses, such as load.example");
        var concurrency = isScripted ? accounts.Optional("concurrency", Numbers.Count, 1) : accounts.Required("concurrency", Numbers.Count, "write how many accounts are created at a time, such as 8");
        var spare = accounts.Required("spare", Numbers.Whole, "write how many accounts are created beyond the most users, such as 0");
        if (spare == 0 && phases.Any(phase => phase.Segments.Any(segment => segment.Loads.Any(load => load.Model != LoadModel.Closed))))
        {
            // The zero may stand in a file that the plan only extends: the phases are what asks for more.
            top.Notes.Add(top.Map["phases"]!.Place, accounts.PathOf("spare"), "is 0; a plan by sessions draws its users from this pool; write how many accounts it has, such as 500");
        }

        var admin = accounts.OptionalMap("admin") is { } account ? Admin(account) : null;
        var given = GivenAccountsReader.Read(accounts, feeders, populations);
        accounts.Close();
        return new AccountsPlan(domain, concurrency, spare, admin) { Given = given };
    }

    private static AdminAccountPlan Admin(Section account)
    {
        var email = account.Required("email", text => Numbers.Text(text).If(one => one.Contains('@', StringComparison.Ordinal), $"`{text}` is no e-mail address"), "write the e-mail of the administrators' account");
        var from = account.Required("passwordFrom", Names.Variable, "write the name of the environment variable that holds its password on every node, such as ADMIN_PASSWORD");
        account.Close();
        return new AdminAccountPlan(email, from);
    }
}
