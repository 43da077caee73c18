using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Accounts;

/// <summary>The body of POST /auth/logout: a refresh token that is named is revoked.</summary>
internal sealed record Logout(string? RefreshToken) : IRequestBody
{
    public void Check(Problems problems) => problems.OptionalText("refreshToken", RefreshToken, 1000);
}
