using System.Text;
using System.Text.RegularExpressions;
using Simulator.Model.Plans.Tree;

namespace Simulator.Actors.Checking;

/// <summary>
/// Makes what was sent and heard fit to be shown: the plan's secrets, values under names that tell (in JSON, forms, queries and headers), whatever was captured as a secret, and all
/// that looks like a token are stars. Ids stay: without them nobody could follow.
/// </summary>
/// <param name="secrets">Texts of the plan that may not be shown.</param>
public sealed partial class ShownText(IReadOnlyList<string> secrets)
{
    private const string Stars = "***";
    private const int ShortestSecret = 4;
    private const int MostText = 256 * 1024;

    private static readonly string[] OpenHeaders = ["traceparent", "simulator-run", "idempotency-key", "etag", "content-type", "date", "x-request-id", "x-correlation-id"];
    private static readonly string[] NamesThatTell = ["session", "csrf", "xsrf", "jwt", "passwd", "pwd", "signature", "privatekey", "otp", "sid", "pin"];

    // The ways in which a name stands before its value.
    private static readonly Regex[] Forms = [Json(), Number(), Field(), Part(), Input(), Element()];

    private readonly List<string> _heard = [];

    /// <summary>Whether the name of a variable, header or key tells that its value is a secret.</summary>
    public static bool IsSecret(string name) => SecretKeys.IsSecret(name)
        || (NamesThatTell.Any(part => part.Length > 3 ? name.Replace("-", "", StringComparison.Ordinal).Contains(part, StringComparison.OrdinalIgnoreCase) : name.Equals(part, StringComparison.OrdinalIgnoreCase)));

    /// <summary>From now on a value is shown nowhere. What is too short to be told from other text is passed over.</summary>
    public void Hide(string? value)
    {
        if (value is not { Length: >= ShortestSecret } || _heard.Contains(value)) return;
        _heard.Add(value);
        _heard.Sort((one, other) => other.Length.CompareTo(one.Length));
    }

    /// <summary>A header as it may be shown, <c>Name: value</c>.</summary>
    public string Header(string name, string value)
    {
        var isScheme = name.EndsWith("authorization", StringComparison.OrdinalIgnoreCase);
        if (name.Equals("cookie", StringComparison.OrdinalIgnoreCase)) return $"{name}: {Cookie().Replace(value, "${name}=***")}";
        if (name.Equals("set-cookie", StringComparison.OrdinalIgnoreCase)) return $"{name}: {Cookie().Replace(value, "${name}=***", 1)}";
        if (isScheme) return $"{name}: {(value.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? value[..(end + 1)] : "")}{Stars}";
        if (IsSecret(name)) return $"{name}: {Stars}";
        return $"{name}: {(OpenHeaders.Contains(name.ToLowerInvariant()) ? Known(value) : Of(value))}";
    }

    /// <summary>The start of a body. Secrets are hidden before it is cut.</summary>
    public string Body(ReadOnlySpan<byte> body, int most)
    {
        if (body.IsEmpty) return "";
        if (body.IndexOf((byte)0) >= 0) return "(binary)";
        var text = Of(Encoding.UTF8.GetString(body[..Math.Min(body.Length, MostText)]));
        return text.Length > most ? $"{text[..most]}…" : text;
    }

    /// <summary>Any text of a request or an answer.</summary>
    public string Of(string text)
    {
        text = Known(text);
        foreach (var form in Forms) text = form.Replace(text, match => IsSecret(Uri.UnescapeDataString(match.Groups["key"].Value)) ? $"{match.Groups["name"].Value}{Stars}" : match.Value);
        return Long().Replace(text, match => IsId(match.Value) ? match.Value : $"{match.Value[..4]}{Stars}");
    }

    private static bool IsId(string word) => Guid.TryParse(word, out _) || Id().IsMatch(word);

    // What is known to be secret, also as it is written within JSON and addresses.
    private string Known(string text)
    {
        text = SecretMarks.Mask(text, secrets);
        foreach (var value in _heard)
        {
            text = text.Replace(value, Stars, StringComparison.Ordinal);
            var escaped = Uri.EscapeDataString(value);
            if (escaped != value) text = text.Replace(escaped, Stars, StringComparison.Ordinal);
        }

        foreach (var secret in secrets)
        {
            var escaped = Uri.EscapeDataString(secret);
            if (escaped != secret) text = text.Replace(escaped, Stars, StringComparison.Ordinal);
        }

        return text;
    }

    [GeneratedRegex("""(?<name>"(?<key>[^"\\]*)"\s*:\s*")(?:\\.|[^"\\])*""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Json();

    [GeneratedRegex("""(?<name>"(?<key>[^"\\]*)"\s*:\s*)-?[0-9][0-9.eE+-]*""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<name>(?:^|[?&\n])(?<key>[A-Za-z0-9_.%\[\]-]+)=)[^&\s""]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Field();

    // multipart/form-data (RFC 7578, section 4.2).
    [GeneratedRegex("""(?<name>name="(?<key>[^"]+)"[^\n]*\n(?:[^\r\n]+\r?\n)*\r?\n)[^\r\n]+""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Part();

    [GeneratedRegex("""(?<name>name="(?<key>[^"]+)"[^<>]*value=")[^"]+""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Input();

    [GeneratedRegex("(?<name><(?<key>[A-Za-z0-9_.:-]+)(?: [^<>]*)?>)[^<]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Element();

    [GeneratedRegex(@"(?<name>[^=;\s]+)=[^;]*", RegexOptions.CultureInvariant)]
    private static partial Regex Cookie();

    // Twenty letters and digits without a break, at least one of them a digit.
    [GeneratedRegex(@"(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{20,}(?:\.[A-Za-z0-9_-]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Long();

    // ObjectId, ULID, numbers, a word with hyphens.
    [GeneratedRegex(@"^(?:[0-9a-f]{24}|[0-9A-HJKMNP-TV-Z]{26}|[0-9]+|[a-z]+(?:-[a-z0-9]{1,12})+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
