using System.IO.Compression;
using System.Text.Json;
using Simulator.Metrics.Results;

namespace Simulator.Metrics.Aggregation;

/// <summary>A run's record as compressed JSON.</summary>
public static class RunRecordFile
{
    public static void Write(Stream stream, RunRecord record)
    {
        using var compressed = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        JsonSerializer.Serialize(compressed, record, ResultsJsonContext.Default.RunRecord);
    }

    /// <exception cref="RunRecordException">The stream holds no record, a part of one, or one of a newer version.</exception>
    public static RunRecord Read(Stream stream)
    {
        try
        {
            using var compressed = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
            using var whole = new MemoryStream();
            compressed.CopyTo(whole);
            var json = whole.GetBuffer().AsSpan(0, (int)whole.Length);
            var version = JsonSerializer.Deserialize(json, ResultsJsonContext.Default.SchemaHeader)?.SchemaVersion;
            if (version > RunRecord.CurrentSchemaVersion)
            {
                throw new RunRecordException(
                    $"the run's record has schema version {version}, this simulator reads up to {RunRecord.CurrentSchemaVersion}: use a newer simulator");
            }
            return JsonSerializer.Deserialize(json, ResultsJsonContext.Default.RunRecord) ?? throw new JsonException("it holds null");
        }
        catch (Exception broken) when (broken is JsonException or InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new RunRecordException($"this is no run's record, or it is damaged: {broken.Message}", broken);
        }
    }
}
