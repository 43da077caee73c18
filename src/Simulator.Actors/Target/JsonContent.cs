using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Simulator.Http;

namespace Simulator.Actors.Target;

/// <summary>Writes JSON into drafts.</summary>
internal static class JsonContent
{
    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <summary>The body as JSON, with its content type.</summary>
    public static void Json<T>(this RequestDraft draft, T body, JsonTypeInfo<T> type)
    {
        var writer = _writer ??= new Utf8JsonWriter(draft.Body);
        writer.Reset(draft.Body);
        JsonSerializer.Serialize(writer, body, type);
        writer.Flush();
        draft.Line("Content-Type: application/json\r\n"u8);
    }
}
