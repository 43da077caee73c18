using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>A homeowner's own job that was open when last seen.</summary>
internal sealed class OwnJob(string jobId, long budgetCents, TimeSpan postedAt, TimeSpan patience, int quotesWanted)
{
    private (ulong Bidder, double? Rating)[]? _records;
    private ulong _firstBidder;

    public EntityId Id { get; } = new(jobId);

    public long BudgetCents => budgetCents;

    public int QuotesWanted => quotesWanted;

    /// <summary>It was closed and nothing good was heard of it.</summary>
    public bool IsClosing { get; set; }

    /// <summary>The last session in which its bids were looked at.</summary>
    public int LookedIn { get; set; }

    /// <summary>How many contractors' records were looked up for it.</summary>
    public int RecordCount => _records?.Length ?? 0;

    /// <summary>Age over patience: from 1 on, patience is over.</summary>
    public double Elapsed(TimeSpan now) => patience > TimeSpan.Zero ? (now - postedAt) / patience : 1;

    /// <summary>The top of the first list of bids tells whose bid was there first.</summary>
    public void SawFirst(string contractorId)
    {
        if (_firstBidder == 0) _firstBidder = Bits.Hash(contractorId);
    }

    public bool WasFirst(string contractorId) => _firstBidder == Bits.Hash(contractorId);

    public void LookedUp(string contractorId, double? rating)
    {
        if (!Knows(contractorId, out _)) _records = [.. _records ?? [], (Bits.Hash(contractorId), rating)];
    }

    /// <returns>False if the contractor's record was not looked up.</returns>
    public bool Knows(string contractorId, out double? rating)
    {
        rating = null;
        if (_records is null) return false;
        var bidder = Bits.Hash(contractorId);
        foreach (var record in _records)
        {
            if (record.Bidder != bidder) continue;
            rating = record.Rating;
            return true;
        }
        return false;
    }
}
