namespace Simulator.Marketplace.Accounts;

/// <summary>The answer to a logout.</summary>
internal sealed record SignedOut(bool LoggedOut);
