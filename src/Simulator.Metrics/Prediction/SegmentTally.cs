namespace Simulator.Metrics.Prediction;

/// <summary>What was counted in a segment's window, summed over all lives.</summary>
internal sealed class SegmentTally
{
    public Dictionary<string, long> Steps { get; } = [];

    public long Requests { get; set; }

    public double ResponseSeconds { get; set; }

    public long SessionsBegun { get; set; }

    public long SessionsEnded { get; set; }

    public long SessionRequests { get; set; }

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

    public long Disputes { get; set; }

    /// <summary>Time open, over all jobs.</summary>
    public double OpenJobSeconds { get; set; }

    public long OpenJobsAtEnd { get; set; }
}
