namespace Simulator.Metrics.Prediction;

/// <summary>What was counted in a segment's window, summed over all lives. A user of a fixed number counts for as much of one as the others were made fewer.</summary>
internal sealed class SegmentTally
{
    public Dictionary<string, double> Steps { get; } = [];

    public double Requests { get; set; }

    public double ResponseSeconds { get; set; }

    public double SessionsBegun { get; set; }

    public double SessionsEnded { get; set; }

    public double SessionRequests { get; set; }

    public double SessionSeconds { get; set; }

    /// <summary>Time in session, over all users.</summary>
    public double InSessionSeconds { get; set; }

    public long JobsPosted { get; set; }

    public long JobsLeft { get; set; }

    public long JobsWithBid { get; set; }

    public long JobsAwarded { get; set; }

    public double JobSeconds { get; set; }

    public long Bids { get; set; }

    public long BidsTried { get; set; }

    public long BidsLate { get; set; }

    public double Disputes { get; set; }

    /// <summary>Time open, over all jobs.</summary>
    public double OpenJobSeconds { get; set; }

    public long OpenJobsAtEnd { get; set; }
}
