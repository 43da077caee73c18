namespace Simulator.OtherMarket.Deals;

/// <summary>Body of <c>POST /v2/deals/{n}/delivery</c>.</summary>
internal sealed record Delivery(IReadOnlyList<string>? Pictures, string? Remark);
