using System.Text.Json;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Scripts.Answers;

/// <summary>Takes a value out of an answer into a variable.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Slot">Its number in the scenario.</param>
/// <param name="Path">Where the value stands in the answer's JSON.</param>
/// <param name="PlanPath">Where the capture stands in the plan, for messages.</param>
public sealed record Capture(string Name, int Slot, JsonPath Path, string PlanPath)
{
    /// <summary>The variable stands in a header, where no control character can.</summary>
    public bool IsForHeader { get; init; }

    /// <summary>Takes texts without their quotes and escapes; numbers, true and false as they are written.</summary>
    /// <returns>What was found instead, in words; null where the value was taken.</returns>
    /// <exception cref="JsonException">The body is no JSON as far as it was read.</exception>
    public string? Take(ReadOnlySpan<byte> body, ScriptValues values)
    {
        var reader = new Utf8JsonReader(body);
        if (!Path.TryLead(ref reader)) return $"there is no `{Path.Text}`";
        if (TakeAt(ref reader, values) is { } wrong) return wrong;
        return IsForHeader && TemplateEscaping.IsBarredFromHeaders(values[Slot]) ? $"`{Path.Text}` has a control character in it, which cannot stand in a header" : null;
    }

    private string? TakeAt(ref Utf8JsonReader reader, ScriptValues values)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String when reader.ValueIsEscaped:
                values.Keep(Slot, reader.CopyString(values.Room(Slot, reader.ValueSpan.Length)));
                return null;
            case JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                values.Set(Slot, reader.ValueSpan);
                return null;
            case JsonTokenType.Null:
                return $"`{Path.Text}` is null";
            default:
                return $"`{Path.Text}` is no single value";
        }
    }
}
