using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Accounts;

/// <summary>The body of POST /auth/login.</summary>
internal sealed record Login(string? Email, string? Password) : IRequestBody
{
    public void Check(Problems problems)
    {
        problems.Text("email", Email, 1, 254);
        problems.Text("password", Password, 1, 128);
    }
}
