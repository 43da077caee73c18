namespace Simulator.Model.Plans;

/// <summary>The accounts that are created before the first phase, and those that are there already.</summary>
/// <param name="EmailDomain">Domain of the generated addresses.</param>
/// <param name="Concurrency">How many are created or logged in at a time, from 1.</param>
/// <param name="Spare">Accounts beyond the most users of a closed run; for plans by sessions the whole pool over all populations.</param>
/// <param name="Admin">The account of the target's administrators; null for the embedded marketplace's own, or where a target has none.</param>
public sealed record AccountsPlan(string EmailDomain, int Concurrency, int Spare, AdminAccountPlan? Admin = null)
{
    /// <summary>The ready-made accounts of populations, by their names; whose name is not here registers.</summary>
    public IReadOnlyDictionary<string, GivenAccounts> Given { get; init; } = new Dictionary<string, GivenAccounts>();
}
