using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace;

/// <summary>A contractor's chances; shares from 0 to 1.</summary>
/// <param name="MyBidsFirstShare">Share of sessions that open with the own bids; the rest with the own contracts.</param>
/// <param name="ViewShare">From a list page: open a job; with <paramref name="NextPageShare"/> and the share of leaving, 1 minus both.</param>
/// <param name="RankExponent">Jobs are chosen from a page with weight rank^-exponent.</param>
/// <param name="BidShare">Chance to bid on a viewed job, times the contractor's own eagerness.</param>
/// <param name="Eagerness">Law of that factor over contractors, mean 1.</param>
/// <param name="BackToListShare">Chance to go back to the list after a job; else leave.</param>
/// <param name="MaxLiveBids">Most pending bids at a time.</param>
/// <param name="WithdrawShare">Chance to withdraw a pending bid when looking at the own bids.</param>
/// <param name="CategoryShare">Share of lists filtered by the contractor's own trade.</param>
public sealed record ContractorModel(
    double MyBidsFirstShare, double ViewShare, double NextPageShare, double RankExponent, double BidShare, Law Eagerness,
    double BackToListShare, int MaxLiveBids, double WithdrawShare, double CategoryShare);
