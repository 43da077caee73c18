namespace Simulator.Marketplace.Bids;

/// <summary>The states of a bid.</summary>
internal static class BidStatus
{
    public const string Pending = "PENDING";
    public const string Accepted = "ACCEPTED";
    public const string Rejected = "REJECTED";
    public const string Withdrawn = "WITHDRAWN";

    public static readonly string[] All = [Pending, Accepted, Rejected, Withdrawn];
}
