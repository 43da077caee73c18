namespace Simulator.Marketplace.Accounts;

/// <summary>A page of mails, and how many there are in all.</summary>
internal sealed record MailPage(List<Mail> Mails, long Total, int Page, int Limit);
