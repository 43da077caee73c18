using System.Text.Json;

namespace Simulator.Model.Scripts.Answers;

/// <summary>Looks at a text as JSON.</summary>
internal static class JsonText
{
    /// <summary>A text without the mark that some write before UTF-8, which is no JSON (RFC 8259, section 8.1).</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> text) => text.StartsWith("\uFEFF"u8) ? text[3..] : text;

    /// <summary>What the whole text is; none where it is no JSON, or has something behind it.</summary>
    public static JsonTokenType KindOf(ReadOnlySpan<byte> text)
    {
        try
        {
            var reader = new Utf8JsonReader(text);
            if (!reader.Read()) return JsonTokenType.None;
            var kind = reader.TokenType;
            while (reader.Read())
            {
                // To its end.
            }

            return kind;
        }
        catch (JsonException)
        {
            return JsonTokenType.None;
        }
    }
}
