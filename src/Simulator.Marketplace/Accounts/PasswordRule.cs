using System.Text.RegularExpressions;
using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Accounts;

/// <summary>What a password must be like.</summary>
internal static partial class PasswordRule
{
    public const string Words = "must have at least 12 characters: a lower and an upper case letter, a digit, one of @$!%*?&, and nothing else";

    private const int Longest = 128;

    public static bool Admits(string password) => password.Length <= Longest && Shape().IsMatch(password);

    public static void Check(Problems problems, string field, string? password)
    {
        problems.Text(field, password, 12, Longest);
        problems.Require(field, password is null || Admits(password), Words);
    }

    [GeneratedRegex(@"\A(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[@$!%*?&])[A-Za-z0-9@$!%*?&]{12,}\z")]
    private static partial Regex Shape();
}
