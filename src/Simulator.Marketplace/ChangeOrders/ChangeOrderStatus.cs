namespace Simulator.Marketplace.ChangeOrders;

/// <summary>The states of a change order.</summary>
internal static class ChangeOrderStatus
{
    public const string Pending = "PENDING";
    public const string Approved = "APPROVED";
    public const string Rejected = "REJECTED";
}
