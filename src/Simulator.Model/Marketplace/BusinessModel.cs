using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace;

/// <summary>Money, choices and business durations. Durations in honest seconds, before the business clock; money in currency units.</summary>
/// <param name="Budget">A job's budget.</param>
/// <param name="CostBias">Mean of the logarithm of a job's true cost over its budget.</param>
/// <param name="CostSigma">Its standard deviation, drawn per job and contractor.</param>
/// <param name="Markup">What contractors add on average, as a logarithm.</param>
/// <param name="MarkupSigma">Spread of the mark-up between contractors.</param>
/// <param name="BidSigma">Spread of one contractor's bids.</param>
/// <param name="MinimumBid">No bid is lower.</param>
/// <param name="QuotesWanted">How many bids a homeowner waits for.</param>
/// <param name="Patience">After this a job without a choice is closed.</param>
/// <param name="Work">How long the work takes.</param>
/// <param name="Rework">How long it takes again after it was sent back.</param>
/// <param name="Project">How long a project goes on, from its posting to its end: only for where people stand when the run begins.</param>
/// <param name="NextProject">Pause between a homeowner's projects.</param>
/// <param name="DisputeWindow">How long after its submission work can be disputed.</param>
/// <param name="Trades">At least one.</param>
public sealed record BusinessModel(
    Law Budget, double CostBias, double CostSigma, double Markup, double MarkupSigma, double BidSigma, double MinimumBid,
    ChoiceModel Choice, Law QuotesWanted, Law Patience, Law Work, Law Rework, Law Project, Law NextProject,
    TimeSpan DisputeWindow, IReadOnlyList<TradeModel> Trades);
