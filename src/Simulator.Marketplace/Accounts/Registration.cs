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
        problems.Text("password", Password, 12, 128);
        problems.Require(
            "password",
            Password is null || PasswordShape().IsMatch(Password),
            "must have at least 12 characters: a lower and an upper case letter, a digit, one of @$!%*?&, and nothing else");
        problems.Text("firstName", FirstName, 1, 100);
        problems.Text("lastName", LastName, 1, 100);
        problems.OneOf("role", Role, Accounts.Role.All);
    }

    [GeneratedRegex(@"\A[^@\s]+@[^@\s]+\z")]
    private static partial Regex EmailShape();

    [GeneratedRegex(@"\A(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[@$!%*?&])[A-Za-z0-9@$!%*?&]{12,}\z")]
    private static partial Regex PasswordShape();
}
