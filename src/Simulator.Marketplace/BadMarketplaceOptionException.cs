namespace Simulator.Marketplace;

/// <summary>An option can't be used; the message says which, and what would be right.</summary>
internal sealed class BadMarketplaceOptionException(string message) : Exception(message);
