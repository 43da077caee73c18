using Simulator.Marketplace.Contracts;

namespace Simulator.Marketplace.ChangeOrders;

/// <summary>The answer to a decision: the change order, and the contract with the price that it has from now on.</summary>
internal sealed record ChangeOrderDecided(ChangeOrder ChangeOrder, Contract Contract);
