using Simulator.Marketplace.Jobs;

namespace Simulator.Marketplace.Bids;

/// <summary>A bid and the job that it is for, both as they stand while the job is held.</summary>
internal sealed record BidOfJob(Bid Bid, Job Job);
