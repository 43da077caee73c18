using Simulator.Model.Marketplace;

namespace Simulator.Model.VirtualTime.Market;

/// <summary>A contractor's bid for a job.</summary>
internal sealed class Bid(long number, Member owner, Job job, long amountCents)
{
    private BidSeen? _seen;

    public string Id { get; } = $"bid-{number}";

    public Member Owner => owner;

    public Job Job => job;

    public long AmountCents => amountCents;

    public bool IsDead => Status is Words.Rejected or Words.Withdrawn || job.IsDead;

    public string Status
    {
        get;
        set => (field, _seen) = (value, null);
    } = Words.Pending;

    public BidSeen See() => _seen ??= new BidSeen(Id, job.Id, owner.Id, amountCents, Status);
}
