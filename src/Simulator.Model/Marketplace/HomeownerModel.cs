namespace Simulator.Model.Marketplace;

/// <summary>A homeowner's chances; shares from 0 to 1.</summary>
/// <param name="MaxOpenJobs">Most jobs open at a time.</param>
/// <param name="BrowseShare">Chance to browse other jobs before leaving.</param>
/// <param name="ViewContractorShare">Chance to look up a bidder's record before choosing.</param>
/// <param name="MaxContractorViews">Most records looked up for one choice.</param>
/// <param name="ApproveShare">Share of submitted work that is approved at once; the rest is sent back.</param>
/// <param name="RateShare">Share of approvals that carry a rating.</param>
public sealed record HomeownerModel(
    int MaxOpenJobs, double BrowseShare, double ViewContractorShare, int MaxContractorViews, double ApproveShare, double RateShare);
