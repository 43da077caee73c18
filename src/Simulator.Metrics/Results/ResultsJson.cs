using System.Text.Json;
using Simulator.Metrics.Prediction;

namespace Simulator.Metrics.Results;

/// <summary>Results as JSON: camel case, enums as words.</summary>
public static class ResultsJson
{
    private static readonly ResultsJsonContext Indented = new(new JsonSerializerOptions(ResultsJsonContext.Default.Options) { WriteIndented = true });

    /// <summary>Indented, for people; ends with a line feed.</summary>
    public static string Serialize(RunSummary summary) => JsonSerializer.Serialize(summary, Indented.RunSummary) + "\n";

    /// <summary>Indented, for people; ends with a line feed.</summary>
    public static string Serialize(RunPrediction prediction) => JsonSerializer.Serialize(prediction, Indented.RunPrediction) + "\n";

    /// <exception cref="JsonException">The text is no summary.</exception>
    public static RunSummary Deserialize(string json) =>
        JsonSerializer.Deserialize(json, ResultsJsonContext.Default.RunSummary) ?? throw new JsonException("a summary is not null");

    /// <summary>A line of <c>timeline.jsonl</c>, without its end.</summary>
    public static byte[] SerializeLine(SecondRecord second) => JsonSerializer.SerializeToUtf8Bytes(second, ResultsJsonContext.Default.SecondRecord);

    /// <exception cref="JsonException">The line is no second, or was cut off.</exception>
    public static SecondRecord DeserializeLine(string line) =>
        JsonSerializer.Deserialize(line, ResultsJsonContext.Default.SecondRecord) ?? throw new JsonException("a second is not null");
}
