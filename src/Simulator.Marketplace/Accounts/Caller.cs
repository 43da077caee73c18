namespace Simulator.Marketplace.Accounts;

/// <summary>Who asks, as the access token says.</summary>
internal sealed record Caller(string Id, string Role)
{
    public bool IsAdmin => Role == Accounts.Role.Admin;
}
