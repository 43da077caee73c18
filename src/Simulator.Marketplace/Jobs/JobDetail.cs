namespace Simulator.Marketplace.Jobs;

/// <summary>A job with as much of its bids and its contract as the caller may see.</summary>
internal sealed record JobDetail : Job
{
    public JobDetail(Job job, List<JobBid> bids, JobContract? contract)
        : base(job)
    {
        Bids = bids;
        Contract = contract;
    }

    public List<JobBid> Bids { get; }

    public JobContract? Contract { get; init; }
}
