using System.Text;
using System.Text.Json;

namespace Simulator.Behaviour;

/// <summary>What came back for an <see cref="HttpCall"/>, whatever its status.</summary>
/// <param name="Status">100 to 599.</param>
/// <param name="Headers">In the order of the answer.</param>
/// <param name="Body">As far as the plan's <c>target.http.maxBody</c> keeps it.</param>
public sealed record HttpAnswer(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body) : Finding
{
    /// <summary>The first value of a header; null where it is not there.</summary>
    public string? Header(string name)
    {
        foreach (var (key, value) in Headers)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
        }

        return null;
    }

    /// <summary>The body as UTF-8 text.</summary>
    public string Text() => Encoding.UTF8.GetString(Body.Span);

    /// <summary>A value of the body's JSON by a dotted path such as <c>items.0.id</c>; null where it is not there or the body is no JSON. Texts come without quotes, all else as it is written.</summary>
    public string? Json(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(Body);
            var at = document.RootElement;
            foreach (var step in path.Split('.'))
            {
                if (!TryStep(ref at, step)) return null;
            }

            return at.ValueKind switch
            {
                JsonValueKind.String => at.GetString(),
                JsonValueKind.Null => null,
                _ => at.GetRawText(),
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool TryStep(ref JsonElement at, string step)
    {
        if (at.ValueKind == JsonValueKind.Object) return at.TryGetProperty(step, out at);
        if (at.ValueKind != JsonValueKind.Array || !int.TryParse(step, out var index) || index < 0 || index >= at.GetArrayLength()) return false;
        at = at[index];
        return true;
    }
}
