using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Simulator.Marketplace.Http;

/// <summary>Reads a request's body and says in words why it can't be used.</summary>
internal static class Body
{
    public static async ValueTask<byte[]> ReadAsync(HttpRequest request)
    {
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(request.HttpContext.RequestAborted).ConfigureAwait(false);
            if (read.IsCompleted)
            {
                var bytes = System.Buffers.BuffersExtensions.ToArray(read.Buffer);
                reader.AdvanceTo(read.Buffer.End);
                return bytes;
            }
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    public static Reply? Parse<TBody>(byte[] bytes, JsonTypeInfo<TBody> type, out TBody body)
        where TBody : class, IRequestBody
    {
        body = null!;
        try
        {
            if (JsonSerializer.Deserialize(bytes, type) is not { } parsed) return Refusals.Because(400, "MALFORMED_JSON", "the body must be a JSON object");
            body = parsed;
        }
        catch (JsonException problem)
        {
            return IsJson(bytes) && problem.Path is { Length: > 2 } path
                ? Refusals.Invalid(new Dictionary<string, string> { [path[2..]] = "has the wrong type" })
                : Refusals.Because(400, "MALFORMED_JSON", "the body must be a JSON object");
        }
        Problems problems = new();
        body.Check(problems);
        return problems.Refusal;
    }

    private static bool IsJson(byte[] bytes)
    {
        try
        {
            Utf8JsonReader json = new(bytes);
            while (json.Read())
            {
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
