namespace Simulator.Marketplace.Accounts;

/// <summary>The answer to a registration or a login.</summary>
internal sealed record SignedIn(User User, TokenPair Tokens);
