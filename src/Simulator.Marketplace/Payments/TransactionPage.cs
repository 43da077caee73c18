namespace Simulator.Marketplace.Payments;

/// <summary>A page of an escrow's movements, and how many there are in all.</summary>
internal sealed record TransactionPage(string EscrowId, List<Transaction> Transactions, long Total, int Page, int Limit);
