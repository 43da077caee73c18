namespace Simulator.OtherMarket.Deals;

/// <summary>Body of <c>POST /v2/deals/{n}/deposit</c> and <c>…/settlement</c>.</summary>
/// <param name="Amount">Euros, just what is due.</param>
internal sealed record Payment(string? Amount);
