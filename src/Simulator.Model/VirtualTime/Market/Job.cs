using Simulator.Model.Marketplace;

namespace Simulator.Model.VirtualTime.Market;

/// <summary>A job with its bids and its contract.</summary>
internal sealed class Job(long number, Member owner, string category, long budgetCents, TimeSpan postedAt)
{
    private JobSeen? _seen;

    public long Number => number;

    public string Id { get; } = $"job-{number}";

    public Member Owner => owner;

    public string Category => category;

    public TimeSpan PostedAt => postedAt;

    public TimeSpan? FirstBidAt { get; private set; }

    public List<Bid> Bids { get; } = [];

    public Contract? Contract { get; set; }

    /// <summary>The lists of the index in which it stands.</summary>
    public List<List<Job>> Words { get; } = [];

    /// <summary>Nothing can happen to it any more.</summary>
    public bool IsDead { get; set; }

    public string Status
    {
        get;
        set => (field, _seen) = (value, null);
    } = Market.Words.Open;

    public void Add(Bid bid, TimeSpan now)
    {
        FirstBidAt ??= now;
        Bids.Add(bid);
        _seen = null;
    }

    public void Withdraw(Bid bid)
    {
        bid.Status = Market.Words.Withdrawn;
        _seen = null;
    }

    /// <summary>Whoever still waits for an answer is told no.</summary>
    public void RejectPending()
    {
        foreach (var bid in Bids)
            if (bid.Status == Market.Words.Pending) bid.Status = Market.Words.Rejected;
    }

    public JobSeen See()
    {
        if (_seen is not null) return _seen;
        var count = 0;
        foreach (var bid in Bids)
            if (bid.Status != Market.Words.Withdrawn) count++;
        return _seen = new JobSeen(Id, category, budgetCents, Status, count);
    }
}
