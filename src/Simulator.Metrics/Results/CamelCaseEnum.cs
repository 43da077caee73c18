using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulator.Metrics.Results;

/// <summary>Enum members as <c>notMeasured</c>.</summary>
internal sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
