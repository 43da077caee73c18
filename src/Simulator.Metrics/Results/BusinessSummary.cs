namespace Simulator.Metrics.Results;

/// <summary>What the market did, counted from what the target acknowledged.</summary>
/// <param name="ContractsPaid">Contracts whose final payment was acknowledged.</param>
public sealed record BusinessSummary(
    long JobsPosted, long BidsPlaced, long ContractsMade, long DepositsPaid,
    long WorkSubmitted, long WorkSentBack, long WorkApproved, long ContractsPaid, long JobsClosed);
