using System.Text.Json;
using System.Text.Json.Serialization;
using Simulator.Metrics.Results;

namespace Simulator.Host.Tests.Reports;

/// <summary>A summary as JSON.</summary>
internal static class SummaryJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static string Of(RunSummary run) => JsonSerializer.Serialize(run, Options);
}
