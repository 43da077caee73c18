namespace Simulator.Model.Marketplace.Personas;

/// <summary>A homeowner's own job that was open when last seen.</summary>
internal sealed class OwnJob(string jobId, long budgetCents, TimeSpan postedAt, TimeSpan patience, int quotesWanted)
{
    private List<(string ContractorId, double? Rating)>? _records;

    public string JobId => jobId;

    public long BudgetCents => budgetCents;

    public int QuotesWanted => quotesWanted;

    /// <summary>Whose bid was there first.</summary>
    public string? FirstBidder { get; set; }

    /// <summary>It was closed and nothing was heard of it.</summary>
    public bool IsClosing { get; set; }

    /// <summary>The last session in which its bids were looked at.</summary>
    public int LookedIn { get; set; }

    /// <summary>How many contractors' records were looked up for it.</summary>
    public int RecordCount => _records?.Count ?? 0;

    /// <summary>Age over patience: from 1 on, patience is over.</summary>
    public double Elapsed(TimeSpan now) => patience > TimeSpan.Zero ? (now - postedAt) / patience : 1;

    public void LookedUp(string contractorId, double? rating) => (_records ??= []).Add((contractorId, rating));

    /// <returns>False if the contractor's record was not looked up.</returns>
    public bool Knows(string contractorId, out double? rating)
    {
        rating = null;
        if (_records is null) return false;
        foreach (var record in _records)
        {
            if (record.ContractorId != contractorId) continue;
            rating = record.Rating;
            return true;
        }
        return false;
    }
}
