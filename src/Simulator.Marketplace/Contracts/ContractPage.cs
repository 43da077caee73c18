namespace Simulator.Marketplace.Contracts;

/// <summary>A page of a party's contracts, and how many there are in all.</summary>
internal sealed record ContractPage(List<Contract> Contracts, long Total, int Page, int Limit);
