namespace Simulator.Model.Marketplace;

/// <summary>A dispute as an administrator saw it in an answer.</summary>
/// <param name="Status">The target's word, such as <c>OPEN</c>.</param>
/// <param name="HeldCents">What its contract holds, to be divided.</param>
public sealed record DisputeSeen(string DisputeId, string ContractId, string Status, long HeldCents);
