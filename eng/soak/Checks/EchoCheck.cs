using System.Text.Json;
using Simulator.Soak.Generation;
using Simulator.Soak.Surface;

namespace Simulator.Soak.Checks;

/// <summary>What was taken is given back to the letter; what can't be is not taken.</summary>
internal static class EchoCheck
{
    // What is answered under these names is something else: the homeowner's evidence, what was really paid out.
    private static readonly HashSet<(string Act, string Field)> Others =
    [
        ("contest-dispute", "evidence"), ("contest-dispute", "requestedResolution"), ("resolve", "contractorPayout"), ("resolve", "homeownerRefund"),
    ];

    /// <summary>What an answer that says yes gives back otherwise than it was sent, in words; null when nothing is.</summary>
    /// <param name="operation">What was asked for.</param>
    /// <param name="sent">The body that was sent.</param>
    /// <param name="answered">The body that came back, now or on reading again.</param>
    public static string? Problem(Operation operation, byte[] sent, byte[] answered)
    {
        if (operation.Fields is not { } fields || operation.Steers) return null;
        JsonDocument request;
        try
        {
            request = JsonDocument.Parse(sent);
        }
        catch (JsonException problem)
        {
            return $"took a body that is no JSON: {problem.Message}";
        }
        using (request)
        using (var answer = JsonDocument.Parse(answered))
        {
            var data = answer.RootElement.GetProperty("data");
            if (data.ValueKind == JsonValueKind.Object && data.TryGetProperty("user", out var user)) data = user;
            return data.ValueKind != JsonValueKind.Object ? null : fields
                .Where(field => !Others.Contains((operation.Path.Split('/')[^1], field.Name)))
                .Select(field => Problem(field.Name, request.RootElement, data)).FirstOrDefault(problem => problem is not null);
        }
    }

    private static string? Problem(string field, JsonElement sent, JsonElement answered)
    {
        if (sent.ValueKind != JsonValueKind.Object || !sent.TryGetProperty(field, out var written) || !answered.TryGetProperty(field, out var read)) return null;
        try
        {
            if (written.ValueKind == read.ValueKind && !Same(written, read)) return $"{field} was {Short(written)} and is {Short(read)}";
            return null;
        }
        catch (InvalidOperationException)
        {
            return $"took half a character in {field}";
        }
    }

    private static bool Same(JsonElement written, JsonElement read) => written.ValueKind switch
    {
        JsonValueKind.String => written.GetString() == read.GetString(),
        JsonValueKind.Number => written.GetDouble().Equals(read.GetDouble()),
        JsonValueKind.Array => written.GetArrayLength() == read.GetArrayLength()
            && written.EnumerateArray().Zip(read.EnumerateArray()).All(pair => Same(pair.First, pair.Second)),
        _ => true,
    };

    private static string Short(JsonElement json) => json.GetRawText() is { Length: > 200 } text ? $"{text[..200]}..." : json.GetRawText();
}
