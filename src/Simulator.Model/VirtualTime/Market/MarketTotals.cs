namespace Simulator.Model.VirtualTime.Market;

/// <summary>What has happened on a marketplace so far.</summary>
public sealed record MarketTotals
{
    public int JobsPosted { get; internal set; }

    public int JobsClosed { get; internal set; }

    public int BidsPlaced { get; internal set; }

    public int BidsAccepted { get; internal set; }

    public int DepositsPaid { get; internal set; }

    public int WorksApproved { get; internal set; }

    public int DisputesOpened { get; internal set; }

    public int DisputesResolved { get; internal set; }

    public int FinalsPaid { get; internal set; }
}
