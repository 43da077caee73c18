using System.Text.Json;
using System.Text.Json.Serialization;
using Simulator.Model.Runs;

namespace Simulator.Metrics.Results;

/// <summary>A stop reason as <c>["thresholdBreached", "response p99 of stress/2000"]</c>.</summary>
public sealed class StopReasonJson : JsonConverter<StopReason>
{
    public override StopReason Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("a stop reason is an array of two strings");
        var kind = TextAt(ref reader);
        var word = TextAt(ref reader);
        reader.Read();
        return kind switch
        {
            "planCompleted" => new StopReason.PlanCompleted(),
            "thresholdBreached" => new StopReason.ThresholdBreached(word),
            "stoppedByOperator" => new StopReason.StoppedByOperator(word),
            "signalled" => new StopReason.Signalled(word),
            "simulatorFailed" => new StopReason.SimulatorFailed(word),
            _ => throw new JsonException($"'{kind}' is no stop reason"),
        };
    }

    public override void Write(Utf8JsonWriter writer, StopReason value, JsonSerializerOptions options)
    {
        var (kind, word) = value switch
        {
            StopReason.ThresholdBreached breached => ("thresholdBreached", breached.Threshold),
            StopReason.StoppedByOperator stopped => ("stoppedByOperator", stopped.Word),
            StopReason.Signalled signalled => ("signalled", signalled.Name),
            StopReason.SimulatorFailed failed => ("simulatorFailed", failed.What),
            _ => ("planCompleted", ""),
        };
        writer.WriteStartArray();
        writer.WriteStringValue(kind);
        writer.WriteStringValue(word);
        writer.WriteEndArray();
    }

    private static string TextAt(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException("a stop reason is an array of two strings");
}
