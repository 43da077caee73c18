namespace Simulator.OtherMarket.Gigs;

/// <summary>Body of <c>POST /v2/gigs/{n}/offers</c>.</summary>
/// <param name="Price">Euros, such as <c>1180.00</c>.</param>
internal sealed record NewOffer(string? Price, string? LeadTime, string? Note);
