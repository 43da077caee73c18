using System.Text;
using System.Text.Json;
using Simulator.Http;
using Simulator.Model.Scripts.Access;

namespace Simulator.Actors.Target.Access;

/// <summary>What an authorization server gave (RFC 6749, section 5).</summary>
/// <param name="Token">UTF-8.</param>
/// <param name="Life">For how long it is used; null: until it is refused.</param>
internal sealed record TokenAnswer(byte[] Token, TimeSpan? Life)
{
    private const int MostWords = 200;

    /// <exception cref="FormatException">It gave none; the message says why, without secrets.</exception>
    public static TokenAnswer Read(HttpExchange answer)
    {
        if (answer.End != ExchangeEnd.Answered)
        {
            throw new FormatException(answer.Failure ?? answer.End.ToString());
        }

        try
        {
            using var json = JsonDocument.Parse(answer.Body.ToArray());
            var root = json.RootElement;
            if (answer.Status is >= 200 and < 300 && Text(root, "access_token") is { Length: > 0 } token)
            {
                return token.Any(char.IsControl)
                    ? throw new FormatException("its access_token has a control character in it, which cannot stand in a header")
                    : new TokenAnswer(Encoding.UTF8.GetBytes(token), Text(root, "expires_in") is { } seconds ? TokenLife.Of(Encoding.ASCII.GetBytes(seconds)) : null);
            }

            var error = Text(root, "error") is { } word ? $" {word}{(Text(root, "error_description") is { } more ? $": {more}" : "")}" : answer.Status < 300 ? " without an access_token" : "";
            throw new FormatException($"it answered {answer.Status}{Scripts.MaskedText.Of(Beginning(error.ReplaceLineEndings(" ")))}");
        }
        catch (JsonException)
        {
            throw new FormatException($"it answered {answer.Status} with what is no JSON");
        }
    }

    // Between words: half a secret is none that could be found and masked.
    private static string Beginning(string text) => text.Length <= MostWords ? text : text[..Math.Max(1, text.LastIndexOf(' ', MostWords))];

    private static string? Text(JsonElement root, string name) => root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
