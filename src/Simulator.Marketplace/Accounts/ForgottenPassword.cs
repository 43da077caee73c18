using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Accounts;

/// <summary>The body of POST /auth/forgot-password.</summary>
internal sealed record ForgottenPassword(string? Email) : IRequestBody
{
    public void Check(Problems problems) => problems.Text("email", Email, 1, 254);
}
