namespace Simulator.Marketplace.Accounts;

/// <summary>The answer to whoever asks for a mail; it does not say whether the address is known.</summary>
internal sealed record MailSent(bool Accepted);
