namespace Simulator.OtherMarket.Deals;

/// <summary>Body of <c>POST /v2/deals/{n}/verdict</c>.</summary>
/// <param name="Fine">False sends the work back.</param>
internal sealed record WorkVerdict(bool? Fine);
