using System.Text.RegularExpressions;

namespace Simulator.Model.Plans.Words;

/// <summary>Reads names and addresses.</summary>
internal static partial class Names
{
    /// <summary>A name that fits into paths, series and file names.</summary>
    public static Parsed<string> Read(string text) => Plain().IsMatch(text)
        ? text
        : Parsed<string>.Wrong($"`{text}` is no name; write letters, digits, - and _, at most 64 of them, a letter or digit first");

    public static Parsed<string> Domain(string text) => Host().IsMatch(text)
        ? text
        : Parsed<string>.Wrong($"`{text}` is no domain; write one such as load.example");

    /// <summary>The name of an environment variable; what is none may be a password, and is not repeated.</summary>
    public static Parsed<string> Variable(string text) => EnvironmentVariable().IsMatch(text)
        ? text
        : Parsed<string>.Wrong("is no name of an environment variable; write one such as ADMIN_PASSWORD");

    /// <summary><c>embedded</c> gives null.</summary>
    public static Parsed<Uri?> BaseUrl(string text)
    {
        if (text == "embedded")
        {
            return new Parsed<Uri?>(null, null);
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.Host.Length == 0)
        {
            return Parsed<Uri?>.Wrong($"`{text}` is no address of a target; write an absolute one such as http://localhost:5080, or embedded for the reference marketplace");
        }

        // The text itself is not repeated: it holds a password.
        return url.UserInfo.Length > 0 ? Parsed<Uri?>.Wrong("the address carries credentials; leave out what stands before the @")
            : url.Query.Length > 0 || url.Fragment.Length > 0 ? Parsed<Uri?>.Wrong($"`{text}` has a query or fragment; write scheme, host, port and path only")
            : url;
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[A-Z_][A-Z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex EnvironmentVariable();

    [GeneratedRegex(@"^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Host();
}
