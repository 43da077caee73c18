using System.Text.Json;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Scripts.Answers;

/// <summary>What stands at a path of an answer's JSON. Where the path leads to several values, each has to be so.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Conditions">All of them hold.</param>
public sealed record JsonExpectation(JsonPath Path, IReadOnlyList<JsonCondition> Conditions)
{
    /// <summary>Whether something has to stand there at all; null: it has to, for the conditions to hold.</summary>
    public bool? Exists { get; init; }

    /// <returns>What is wrong, in words; null where it is as expected.</returns>
    /// <exception cref="JsonException">The body is no JSON as far as it was read.</exception>
    /// <exception cref="FormatException">It cannot be told: a variable is not set, or an expression takes too long.</exception>
    public string? ProblemIn(ReadOnlySpan<byte> body, ScriptValues values)
    {
        body = JsonText.WithoutMark(body);
        if (Path.HasMany && Exists is null) return ProblemInAll(body, values);
        var reader = new Utf8JsonReader(body);
        var isThere = Path.TryLead(ref reader);
        if (Exists is false) return isThere ? $"there is a `{Path.Text}`, expected none" : null;
        return !isThere ? Missing() : ProblemAt(ref reader, body, values) is { } wrong ? $"`{Path.Text}` {wrong}" : null;
    }

    private string? ProblemInAll(ReadOnlySpan<byte> body, ScriptValues values)
    {
        var list = Scratch.Take();
        try
        {
            if (!Path.TryWriteAll(body, list)) return Missing();
            var reader = new Utf8JsonReader(list.WrittenSpan);
            reader.Read();
            var number = 0;
            for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; number++)
            {
                var at = reader;
                if (ProblemAt(ref at, list.WrittenSpan, values) is { } wrong) return $"number {number + 1} of `{Path.Text}` {wrong}";
                reader.Skip();
            }

            return number == 0 ? Missing() : null;
        }
        finally
        {
            Scratch.Return(list);
        }
    }

    private string? ProblemAt(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, ScriptValues values)
    {
        for (var i = 0; i < Conditions.Count; i++)
        {
            var at = reader;
            if (Conditions[i].ProblemAt(ref at, json, values) is { } wrong) return wrong;
        }

        return null;
    }

    private string Missing() => Conditions is [JsonCondition.Is one, ..] ? $"there is no `{Path.Text}`, expected {one.Value.Text}" : $"there is no `{Path.Text}`";
}
