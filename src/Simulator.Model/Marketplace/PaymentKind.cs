namespace Simulator.Model.Marketplace;

/// <summary>The two charges of a contract: a quarter of the price before the work, the rest after its approval.</summary>
public enum PaymentKind : byte
{
    Deposit,
    Final,
}
