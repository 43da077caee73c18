namespace Simulator.Marketplace.Payments.Provider;

/// <summary>The provider's answer.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="SettlesAt">When a payment that is still processing will have succeeded; null for any other.</param>
internal readonly record struct ProviderAnswer(ProviderOutcome Outcome, DateTimeOffset? SettlesAt = null);
