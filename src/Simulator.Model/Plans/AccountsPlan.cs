namespace Simulator.Model.Plans;

/// <summary>The accounts that are created before the first phase.</summary>
/// <param name="EmailDomain">Domain of the generated addresses.</param>
/// <param name="Concurrency">How many are created at a time, from 1.</param>
/// <param name="Spare">Accounts beyond the most users of a closed run; for plans by sessions the whole pool over all populations.</param>
public sealed record AccountsPlan(string EmailDomain, int Concurrency, int Spare);
