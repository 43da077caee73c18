using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace;

/// <summary>Think times in honest seconds, before the think scale.</summary>
public sealed record ThinkModel(Law ListPage, Law ViewPage, Law ReadPage, Law JobForm, Law BidForm, Law PaymentForm, Law Click);
