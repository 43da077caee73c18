using System.Text;
using System.Text.Encodings.Web;

namespace Simulator.Model.Plans.Tree;

/// <summary>How a secret may look in a request, and in an answer that repeats it.</summary>
public static class SecretSpellings
{
    private const int ShortestPiece = 8;

    private static readonly char[] Separators = [' ', ';', '=', ',', '{', '}'];

    /// <summary>As it is, percent-encoded, in a form, in JSON and in base64, and the same of its longer pieces: the target reads <c>Bearer abc</c> and answers with <c>abc</c>.</summary>
    public static IEnumerable<string> Of(string secret) =>
        secret.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(piece => piece.Length >= ShortestPiece && piece != secret).Prepend(secret).SelectMany(Whole);

    private static IEnumerable<string> Whole(string secret)
    {
        var percent = Uri.EscapeDataString(secret);
        return [secret, percent, percent.Replace("%20", "+", StringComparison.Ordinal), JavaScriptEncoder.Default.Encode(secret), JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret), Base64(secret)];
    }

    /// <summary>A name with its secret, as Basic authentication writes them (RFC 7617, and RFC 6749, section 2.3.1); nothing for what has none.</summary>
    public static IEnumerable<string> Of(PlanNode.Map map)
    {
        foreach (var (name, secret) in (ReadOnlySpan<(string, string)>)[("user", "password"), ("clientId", "clientSecret")])
        {
            if (map[name] is not PlanNode.Scalar { IsNull: false } who || map[secret] is not PlanNode.Scalar { IsSecret: true } with) continue;
            return [Base64($"{who.Text}:{with.Text}"), Base64($"{Uri.EscapeDataString(who.Text)}:{Uri.EscapeDataString(with.Text)}")];
        }

        return [];
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=');
}
