namespace Simulator.Marketplace.Accounts;

/// <summary>The answer to a refresh; the refresh token stays as it is.</summary>
internal sealed record Refreshed(string AccessToken);
