using System.Text;
using System.Text.RegularExpressions;

namespace Simulator.Actors.Target.Scripts;

/// <summary>Text of an answer as it may be shown: what looks like a token or password keeps its first letters only.</summary>
internal static partial class MaskedText
{
    private const int MostBytes = 120;

    /// <summary>How an answer begins, in quotes.</summary>
    public static string StartOf(ReadOnlySpan<byte> body) =>
        body.IsEmpty ? "without a body" : $"`{Line(Encoding.UTF8.GetString(body[..Math.Min(body.Length, MostBytes)]))}`{(body.Length > MostBytes ? "…" : "")}";

    /// <summary>A text as one line.</summary>
    public static string Line(string text) => Of(string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)));

    public static string Of(string text) => Token().Replace(Named().Replace(text, "${name}***"), match => $"{match.Value[..4]}***");

    // The value of a key whose name tells.
    [GeneratedRegex("""(?<name>"[^"]*(?:token|secret|password|apikey|authorization|credential|session)[^"]*"\s*:\s*")[^"]*""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    // Twenty letters and digits without a break, at least one of them a digit: an id, a JWT, a key.
    [GeneratedRegex(@"(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{20,}(?:\.[A-Za-z0-9_-]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
