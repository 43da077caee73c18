namespace Simulator.Marketplace.Disputes;

/// <summary>A page of disputes, and how many there are in all.</summary>
internal sealed record DisputePage(List<Dispute> Disputes, long Total, int Page, int Limit);
