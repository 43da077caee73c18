namespace Simulator.Marketplace.Accounts;

/// <summary>The two tokens of a session.</summary>
internal sealed record TokenPair(string AccessToken, string RefreshToken);
