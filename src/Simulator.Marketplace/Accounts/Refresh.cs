using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Accounts;

/// <summary>The body of POST /auth/refresh-token.</summary>
internal sealed record Refresh(string? RefreshToken) : IRequestBody
{
    public void Check(Problems problems) => problems.Text("refreshToken", RefreshToken, 1, 1000);
}
