namespace Simulator.Marketplace.ChangeOrders;

/// <summary>A page of a contract's change orders, and how many there are in all.</summary>
internal sealed record ChangeOrderPage(string ContractId, List<ChangeOrder> ChangeOrders, long Total, int Page, int Limit);
