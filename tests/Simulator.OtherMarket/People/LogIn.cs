namespace Simulator.OtherMarket.People;

/// <summary>Body of <c>POST /v2/sessions</c>.</summary>
internal sealed record LogIn(string? Login, string? Passphrase);
