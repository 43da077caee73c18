using System.Text;
using System.Text.RegularExpressions;
using Simulator.Model.Plans.Tree;

namespace Simulator.Actors.Target.Scripts;

/// <summary>Text of an answer as it may be shown: what looks like a token or password keeps its first letters only.</summary>
internal static partial class MaskedText
{
    private const int Most = 120;

    // Half a secret is none that could be found: what is cut off is looked at before.
    private const int MostLookedAt = 8 * 1024;

    /// <summary>How an answer begins, in quotes.</summary>
    /// <param name="secrets">What has stars in its place however it looks, the longest first.</param>
    public static string StartOf(ReadOnlySpan<byte> body, IReadOnlyList<string> secrets)
    {
        if (body.IsEmpty) return "without a body";
        var text = Line(SecretMarks.Mask(Encoding.UTF8.GetString(body[..Math.Min(body.Length, MostLookedAt)]), secrets));
        return text.Length <= Most ? $"`{text}`" : $"`{text[..Most]}`…";
    }

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
