namespace Simulator.OtherMarket.People;

/// <summary>An account.</summary>
internal sealed record Person(int Number, string Login, string Passphrase, string DisplayName, PersonKind Kind);
