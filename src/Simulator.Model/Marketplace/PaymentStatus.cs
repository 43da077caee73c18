namespace Simulator.Model.Marketplace;

/// <summary>What a payment provider says of a confirmation.</summary>
public enum PaymentStatus : byte
{
    Succeeded,
    RequiresAction,
    Processing,
    Failed,
}
