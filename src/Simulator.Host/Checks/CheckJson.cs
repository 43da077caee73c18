using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Simulator.Actors.Checking;

namespace Simulator.Host.Checks;

/// <summary>A check for machines: the same content as its text.</summary>
internal static class CheckJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <returns>Indented; ends with a line feed.</returns>
    public static string Of(string plan, Uri target, string? stoppedBy, IReadOnlyList<CheckedStep> steps, int exitCode) => JsonSerializer.Serialize(
        new
        {
            Plan = plan,
            Target = target.ToString(),
            ExitCode = exitCode,
            StoppedBy = stoppedBy,
            Counts = CheckVerdict.Counted(steps).CountBy(step => step.Result).ToDictionary(one => JsonNamingPolicy.CamelCase.ConvertName($"{one.Key}"), one => one.Value),
            Steps = steps,
        },
        Options) + "\n";
}
