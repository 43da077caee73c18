using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Accounts;

/// <summary>The body of POST /auth/reset-password.</summary>
internal sealed record PasswordReset(string? Token, string? NewPassword) : IRequestBody
{
    public void Check(Problems problems)
    {
        problems.Text("token", Token, 1, 1000);
        PasswordRule.Check(problems, "newPassword", NewPassword);
    }
}
