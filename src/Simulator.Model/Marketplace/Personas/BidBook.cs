using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>A contractor's own pending bids, as its answers told them, as hashes of 64 bits. Bids that are decided leave it at once.</summary>
/// <param name="pageSize">How many bids a full page has.</param>
internal sealed class BidBook(int pageSize)
{
    private LiveBid[] _live = [];
    private ulong _unsureJob;

    public int Count { get; private set; }

    /// <summary>True while it is unknown whether the last bid arrived.</summary>
    public bool IsUnsure => _unsureJob != 0;

    /// <summary>The target took a bid.</summary>
    /// <returns>False if it was known already.</returns>
    public bool Placed(string bidId, string jobId)
    {
        var bid = new LiveBid(Bits.Hash(bidId), Bits.Hash(jobId));
        if (_unsureJob == bid.Job) _unsureJob = 0;
        if (IndexOf(bid.Bid) >= 0) return false;
        Add(bid);
        return true;
    }

    /// <summary>Forgets the bids that were placed first, down to a number: what became of them is never told.</summary>
    public void Shrink(int most)
    {
        if (Count <= most) return;
        Array.Copy(_live, Count - most, _live, 0, most);
        Count = most;
    }

    /// <summary>A bid was sent and nothing was heard of it, unless the answer to its twin has come.</summary>
    public void Unsure(string jobId)
    {
        if (!HasBidOn(jobId)) _unsureJob = Bits.Hash(jobId);
    }

    public bool HasBidOn(string jobId)
    {
        var job = Bits.Hash(jobId);
        for (var i = 0; i < Count; i++)
            if (_live[i].Job == job) return true;
        return job == _unsureJob;
    }

    public void Remove(string bidId)
    {
        var index = IndexOf(Bits.Hash(bidId));
        if (index >= 0) RemoveAt(index);
    }

    /// <summary>Takes over the first page of the own bids. Bids beyond a full page stay as they were.</summary>
    /// <param name="found">A bid that was unsure until now.</param>
    /// <returns>True if a bid that was pending has been accepted.</returns>
    public bool Read(IReadOnlyList<BidSeen> page, out BidSeen? found)
    {
        found = null;
        var isAnyAccepted = false;
        if (page.Count < pageSize) ForgetMissing(page);
        for (var i = 0; i < page.Count; i++)
        {
            var seen = page[i];
            var bid = new LiveBid(Bits.Hash(seen.BidId), Bits.Hash(seen.JobId));
            var isPending = seen.Status == MarketWords.BidPending;
            var index = IndexOf(bid.Bid);
            if (bid.Job == _unsureJob && index < 0) found = seen;
            if (index < 0 && isPending) Add(bid);
            if (index >= 0 && !isPending) RemoveAt(index);
            isAnyAccepted |= seen.Status == MarketWords.BidAccepted && (index >= 0 || ReferenceEquals(found, seen));
        }
        _unsureJob = 0;
        return isAnyAccepted;
    }

    private void ForgetMissing(IReadOnlyList<BidSeen> page)
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            var isThere = false;
            for (var j = 0; j < page.Count && !isThere; j++) isThere = Bits.Hash(page[j].BidId) == _live[i].Bid;
            if (!isThere) RemoveAt(i);
        }
    }

    private void Add(LiveBid bid)
    {
        if (Count == _live.Length) Array.Resize(ref _live, Math.Max(2, Count * 2));
        _live[Count++] = bid;
    }

    private void RemoveAt(int index) => _live[index] = _live[--Count];

    private int IndexOf(ulong bid)
    {
        for (var i = 0; i < Count; i++)
            if (_live[i].Bid == bid) return i;
        return -1;
    }
}
