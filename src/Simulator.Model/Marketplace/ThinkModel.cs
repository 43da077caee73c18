using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace;

/// <summary>Think times in honest seconds, before the think scale.</summary>
/// <param name="Poll">An administrator's pause between two looks at the open disputes.</param>
public sealed record ThinkModel(
    Law ListPage, Law ViewPage, Law ReadPage, Law JobForm, Law BidForm, Law PaymentForm, Law Click, Law DisputeForm, Law RegisterForm, Law Poll);
