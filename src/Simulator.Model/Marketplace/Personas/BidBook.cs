namespace Simulator.Model.Marketplace.Personas;

/// <summary>A contractor's own pending bids, as its answers told them. Bids that are decided leave it at once.</summary>
internal sealed class BidBook
{
    private readonly List<LiveBid> _live = [];
    private string? _unsureJobId;

    public int Count => _live.Count;

    public LiveBid this[int index] => _live[index];

    /// <summary>True while it is unknown whether the last bid arrived.</summary>
    public bool IsUnsure => _unsureJobId is not null;

    public void Placed(string bidId, string jobId) => _live.Add(new LiveBid(bidId, jobId));

    /// <summary>A bid was sent and nothing was heard of it.</summary>
    public void Unsure(string jobId) => _unsureJobId = jobId;

    public bool HasBidOn(string jobId)
    {
        foreach (var bid in _live)
            if (bid.JobId == jobId) return true;
        return jobId == _unsureJobId;
    }

    public void Remove(string bidId)
    {
        var index = IndexOf(bidId);
        if (index >= 0) _live.RemoveAt(index);
    }

    /// <summary>Takes over the first page of the own bids. Bids beyond a full page stay as they were.</summary>
    /// <param name="found">A bid that was unsure until now.</param>
    /// <returns>True if a bid that was pending has been accepted.</returns>
    public bool Read(IReadOnlyList<BidSeen> page, out BidSeen? found)
    {
        found = null;
        var isAnyAccepted = false;
        if (page.Count < PersonaSettings.OwnPage) ForgetMissing(page);
        for (var i = 0; i < page.Count; i++)
        {
            var bid = page[i];
            var isPending = bid.Status == MarketWords.BidPending;
            var index = IndexOf(bid.BidId);
            if (bid.JobId == _unsureJobId && index < 0) found = bid;
            if (index < 0 && isPending) _live.Add(new LiveBid(bid.BidId, bid.JobId));
            if (index >= 0 && !isPending) _live.RemoveAt(index);
            isAnyAccepted |= bid.Status == MarketWords.BidAccepted && (index >= 0 || ReferenceEquals(found, bid));
        }
        _unsureJobId = null;
        return isAnyAccepted;
    }

    private void ForgetMissing(IReadOnlyList<BidSeen> page)
    {
        for (var i = _live.Count - 1; i >= 0; i--)
        {
            var isThere = false;
            for (var j = 0; j < page.Count && !isThere; j++) isThere = page[j].BidId == _live[i].BidId;
            if (!isThere) _live.RemoveAt(i);
        }
    }

    private int IndexOf(string bidId)
    {
        for (var i = 0; i < _live.Count; i++)
            if (_live[i].BidId == bidId) return i;
        return -1;
    }
}
