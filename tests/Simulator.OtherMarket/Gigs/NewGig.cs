namespace Simulator.OtherMarket.Gigs;

/// <summary>Body of <c>POST /v2/gigs</c>.</summary>
/// <param name="Budget">Euros, such as <c>1250.00</c>.</param>
/// <param name="Hurry"><c>no</c>, <c>some</c> or <c>much</c>.</param>
internal sealed record NewGig(string? Headline, string? Brief, string? Trade, string? Budget, string? Place, string? Hurry);
