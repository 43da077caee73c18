using System.Text.Json;
using Simulator.Model.Behaviour;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Model.Bindings.Answers;

/// <summary>Which answers mean what.</summary>
/// <param name="Statuses">Ranges, both ends included; empty: any.</param>
/// <param name="Field">Where in the answer's JSON stands what it depends on; null: on the status alone.</param>
/// <param name="Values">One of these, as they stand in JSON without quotes, UTF-8.</param>
public sealed record OutcomeRule(IReadOnlyList<(int From, int To)> Statuses, JsonPath? Field, IReadOnlyList<ReadOnlyMemory<byte>> Values, OutcomeClass Means)
{
    public bool Holds(int status, ReadOnlySpan<byte> body) => IsStatus(status) && (Field is null || IsValue(body));

    private bool IsStatus(int status)
    {
        for (var i = 0; i < Statuses.Count; i++)
        {
            if (status >= Statuses[i].From && status <= Statuses[i].To) return true;
        }

        return Statuses.Count == 0;
    }

    // What is no JSON has no such field.
    private bool IsValue(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            if (body.IsEmpty || !Field!.TryLead(ref reader)) return false;
            for (var i = 0; i < Values.Count; i++)
            {
                var isIt = reader.TokenType == JsonTokenType.String ? reader.ValueTextEquals(Values[i].Span) : reader.ValueSpan.SequenceEqual(Values[i].Span);
                if (isIt) return true;
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return false;
    }
}
