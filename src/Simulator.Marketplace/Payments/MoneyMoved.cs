using Simulator.Marketplace.Contracts;

namespace Simulator.Marketplace.Payments;

/// <summary>The answer to whatever moves money: the movement, and the contract after it.</summary>
internal sealed record MoneyMoved(Transaction Transaction, Contract Contract);
