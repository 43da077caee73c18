namespace Simulator.Imports.OpenApi;

/// <summary>What names of properties and paths tell.</summary>
internal static class OpenApiWords
{
    public static bool IsPassword(string name) => name.Contains("password", StringComparison.OrdinalIgnoreCase) || name.Equals("pwd", StringComparison.OrdinalIgnoreCase);

    public static bool IsToken(string name) => name.ToLowerInvariant().Replace("_", "", StringComparison.Ordinal) is "token" or "accesstoken" or "jwt" or "authtoken" or "bearertoken" or "sessiontoken";

    /// <summary>How a person is called at the log-in.</summary>
    public static bool IsLogInName(string name) => name.ToLowerInvariant() is "email" or "username" or "user" or "login" or "mail" or "user_name";

    /// <summary><c>jobs</c> gives <c>job</c>.</summary>
    public static string Singular(string plural) =>
        plural.EndsWith("ies", StringComparison.Ordinal) ? plural[..^3] + "y"
        : plural.EndsWith("sses", StringComparison.Ordinal) || plural.EndsWith("xes", StringComparison.Ordinal) ? plural[..^2]
        : plural.EndsWith('s') && !plural.EndsWith("ss", StringComparison.Ordinal) ? plural[..^1] : plural;
}
