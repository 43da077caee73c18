using System.Text.Json.Serialization;

namespace Simulator.Marketplace.Http;

/// <summary>The error envelope: a code for programs, words for people, and what some codes add.</summary>
internal sealed record ErrorBody(string Error, string Message)
{
    [JsonPropertyOrder(-1)]
    public bool Success { get; } = false;

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Dictionary<string, string>? Fields { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CurrentRole { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string[]? RequiredRoles { get; init; }
}
