using System.Text.Json;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Scripts.Answers;

/// <summary>Takes values out of JSON into variables: texts without their quotes and escapes, lists and maps as the JSON that they are.</summary>
public static class JsonTaking
{
    /// <returns>What was found instead, in words; null where the value was taken.</returns>
    /// <exception cref="JsonException">The body is no JSON as far as it was read.</exception>
    public static string? Take(CaptureSource.Json source, ReadOnlySpan<byte> body, int slot, ScriptValues values)
    {
        body = JsonText.WithoutMark(body);
        var number = 0;
        if (source.Path.HasMany && source.Pick != Pick.First)
        {
            if (source.Pick == Pick.All) return TakeAll(source.Path, body, slot, values);
            var count = source.Path.CountIn(body);
            if (count > 0) number = source.Pick == Pick.Last ? count - 1 : values.Chance.NextInt(count);
        }

        var reader = new Utf8JsonReader(body);
        if (!source.Path.TryLead(ref reader, number)) return $"there is no `{source.Path.Text}`";
        TakeAt(ref reader, body, slot, values);
        return null;
    }

    private static void TakeAt(ref Utf8JsonReader reader, ReadOnlySpan<byte> body, int slot, ScriptValues values)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String when reader.ValueIsEscaped:
                values.Keep(slot, reader.CopyString(values.Room(slot, reader.ValueSpan.Length)));
                break;
            case JsonTokenType.String:
                values.Set(slot, reader.ValueSpan);
                break;
            case JsonTokenType.Number:
                values.Set(slot, reader.ValueSpan, ValueKind.Number);
                break;
            case JsonTokenType.True or JsonTokenType.False:
                values.Set(slot, reader.ValueSpan, ValueKind.Boolean);
                break;
            case JsonTokenType.Null:
                values.Set(slot, reader.ValueSpan, ValueKind.Null);
                break;
            default:
                values.Set(slot, JsonWalk.Whole(ref reader, body), ValueKind.Json);
                break;
        }
    }

    private static string? TakeAll(JsonPath path, ReadOnlySpan<byte> body, int slot, ScriptValues values)
    {
        var list = Scratch.Take();
        var isThere = path.TryWriteAll(body, list);
        if (isThere) values.Set(slot, list.WrittenSpan, ValueKind.Json);
        Scratch.Return(list);
        return isThere ? null : $"there is no `{path.Text}`";
    }
}
