namespace Simulator.Marketplace.Accounts;

/// <summary>An access token whose signature was checked.</summary>
internal sealed record RecognisedToken(Caller Caller, DateTimeOffset Expires);
