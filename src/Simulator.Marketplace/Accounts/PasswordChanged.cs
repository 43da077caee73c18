namespace Simulator.Marketplace.Accounts;

/// <summary>The answer to a reset of a password.</summary>
internal sealed record PasswordChanged(bool Changed);
