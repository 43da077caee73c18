using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>The body of a step, as it was read.</summary>
/// <param name="Content">Null for none.</param>
/// <param name="Type">Its media type; null where it has none of its own.</param>
/// <param name="Key">Under which it stands.</param>
/// <param name="Files">That stand in it.</param>
internal sealed record StepBody(Template? Content, string? Type, string Key, IReadOnlyList<string> Files)
{
    public static StepBody None { get; } = new(null, null, "json", []);
}
