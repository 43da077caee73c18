namespace Simulator.Model.Marketplace;

/// <summary>A homeowner's limits; its chances stand in <see cref="MarketModel.Rows"/>.</summary>
/// <param name="MaxOpenJobs">Most jobs open at a time.</param>
/// <param name="MaxContractorViews">Most records looked up for one choice.</param>
/// <param name="MaxBidsWeighed">Further bids on a job are not considered.</param>
/// <param name="ProjectHold">A contract holds back the next project for this many patiences at most, even if the work never comes.</param>
/// <param name="PaymentTries">How often one payment is begun before the homeowner gives up.</param>
/// <param name="PaymentPolls">How often in a session it looks whether a payment in processing is done.</param>
public sealed record HomeownerModel(
    int MaxOpenJobs, int MaxContractorViews, int MaxBidsWeighed, double ProjectHold, int PaymentTries, int PaymentPolls);
