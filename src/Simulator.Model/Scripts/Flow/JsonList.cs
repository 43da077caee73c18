using System.Text.Json;

namespace Simulator.Model.Scripts.Flow;

/// <summary>Walks through a JSON list item by item.</summary>
internal static class JsonList
{
    private static ReadOnlySpan<byte> Blank => " \t\r\n"u8;

    public static bool IsList(ReadOnlySpan<byte> json) => json.TrimStart(Blank) is [(byte)'[', ..];

    /// <summary>Puts the next item into a variable: texts without quotes and escapes, everything else as it is written.</summary>
    /// <param name="offset">Where the last item ended; 0 at first.</param>
    /// <returns>False where no item is left.</returns>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static bool TryTake(ReadOnlySpan<byte> json, ref int offset, ScriptValues values, int slot)
    {
        var rest = json[offset..].TrimStart(Blank);
        if (rest is [(byte)']', ..]) return false;
        if (rest is [] || rest[0] != (offset == 0 ? '[' : ',')) throw new JsonException();
        rest = rest[1..].TrimStart(Blank);
        if (offset == 0 && rest is [(byte)']', ..]) return false;
        offset = json.Length - rest.Length;
        var reader = new Utf8JsonReader(rest);
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                values.Keep(slot, reader.CopyString(values.Room(slot, reader.ValueSpan.Length)));
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                reader.Skip();
                values.Set(slot, rest[..(int)reader.BytesConsumed], ValueKind.Json);
                break;
            default:
                values.Set(slot, reader.ValueSpan, reader.TokenType switch
                {
                    JsonTokenType.Number => ValueKind.Number,
                    JsonTokenType.Null => ValueKind.Null,
                    _ => ValueKind.Boolean,
                });
                break;
        }

        offset += (int)reader.BytesConsumed;
        return true;
    }
}
