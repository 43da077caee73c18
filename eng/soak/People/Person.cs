namespace Simulator.Soak.People;

/// <summary>A registered user.</summary>
internal sealed record Person(string Role, string Email, string Password, string Id, string Token, string RefreshToken);
