using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Simulator.Marketplace.Http;

/// <summary>An answer with its envelope already written, so that it can be stored and sent again byte for byte.</summary>
internal sealed record Reply(int Status, byte[] Body)
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The answer of work that nobody sees.</summary>
    public static readonly Reply Done = new(200, []);

    /// <summary>Whether the transaction that made this answer is committed.</summary>
    public bool IsKept { get; init; } = Status < 400;

    public bool IsReplayed { get; init; }

    public static Reply Ok<T>(T data, JsonTypeInfo<T> type) => Success(200, data, type);

    public static Reply Created<T>(T data, JsonTypeInfo<T> type) => Success(201, data, type);

    /// <summary>A success whose data are written as they are read, for what is too much to hold in objects.</summary>
    public static async ValueTask<Reply> WrittenAsync(Func<Utf8JsonWriter, ValueTask> data)
    {
        var body = new ArrayBufferWriter<byte>(262_144);
        var json = new Utf8JsonWriter(body, Writing);
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartObject();
            json.WriteBoolean("success"u8, true);
            json.WritePropertyName("data"u8);
            await data(json).ConfigureAwait(false);
            json.WriteEndObject();
        }
        return new Reply(200, body.WrittenSpan.ToArray());
    }

    public static Reply Refused(int status, ErrorBody error)
    {
        var body = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(body, Writing)) JsonSerializer.Serialize(json, error, MarketplaceJson.Default.ErrorBody);
        return new Reply(status, body.WrittenSpan.ToArray());
    }

    /// <summary>The answer to a request that was carried out, though what it was for did not come about: kept like a success.</summary>
    public static Reply Unsuccessful<T>(string code, string message, T data, JsonTypeInfo<T> type) => Written(200, json =>
    {
        json.WriteBoolean("success"u8, false);
        json.WriteString("error"u8, code);
        json.WriteString("message"u8, message);
        json.WritePropertyName("data"u8);
        JsonSerializer.Serialize(json, data, type);
    });

    /// <summary>Health answers stand outside the envelope.</summary>
    public static Reply Bare<T>(int status, T data, JsonTypeInfo<T> type) => new(status, JsonSerializer.SerializeToUtf8Bytes(data, type));

    private static Reply Success<T>(int status, T data, JsonTypeInfo<T> type) => Written(status, json =>
    {
        json.WriteBoolean("success"u8, true);
        json.WritePropertyName("data"u8);
        JsonSerializer.Serialize(json, data, type);
    });

    private static Reply Written(int status, Action<Utf8JsonWriter> write)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(body, Writing))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return new Reply(status, body.WrittenSpan.ToArray());
    }
}
