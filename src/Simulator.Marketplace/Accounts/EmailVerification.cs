using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Accounts;

/// <summary>The body of POST /auth/verify-email.</summary>
internal sealed record EmailVerification(string? UserId, string? Token) : IRequestBody
{
    public void Check(Problems problems)
    {
        problems.Text("userId", UserId, 1, 100);
        problems.Text("token", Token, 1, 1000);
    }
}
