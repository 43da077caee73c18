namespace Simulator.OtherMarket.People;

/// <summary>Body of <c>POST /v2/people</c>.</summary>
/// <param name="Kind"><c>client</c> or <c>maker</c>.</param>
internal sealed record NewPerson(string? Login, string? Passphrase, string? DisplayName, string? Kind);
