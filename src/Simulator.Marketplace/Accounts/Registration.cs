using System.Text.RegularExpressions;
using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Accounts;

/// <summary>The body of POST /auth/register.</summary>
internal sealed partial record Registration(string? Email, string? Phone, string? Password, string? FirstName, string? LastName, string? Role) : IRequestBody
{
    public void Check(Problems problems)
    {
        problems.Text("email", Email, 3, 254);
        problems.Require("email", Email is null || EmailShape().IsMatch(Email), "must be an e-mail address");
        problems.Text("phone", Phone, 10, 40);
        problems.Require("phone", Phone is null || Phone.Count(char.IsAsciiDigit) >= 10, "must have at least 10 digits");
        PasswordRule.Check(problems, "password", Password);
        problems.Text("firstName", FirstName, 1, 100);
        problems.Text("lastName", LastName, 1, 100);
        problems.OneOf("role", Role, Accounts.Role.All);
    }

    [GeneratedRegex(@"\A[^@\s]+@[^@\s]+\z")]
    private static partial Regex EmailShape();
}
