using Simulator.Model.Marketplace;

namespace Simulator.Model.VirtualTime.Market;

/// <summary>A homeowner's complaint about submitted work.</summary>
internal sealed class Dispute(long number, Contract contract)
{
    public long Number => number;

    public string Id { get; } = $"dispute-{number}";

    public Contract Contract => contract;

    public string Status { get; set; } = Words.Open;

    public DisputeSeen See() => new(Id, contract.Id, Status, contract.HeldCents);
}
