using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading.Bindings;

/// <summary>A path into an answer: <c>data.id</c>, <c>items[0].id</c>; <c>$</c> is the whole of it.</summary>
/// <param name="IsFromRoot">It does not begin within the envelope.</param>
internal sealed record AnswerPath(string Written, bool IsFromRoot, IReadOnlyList<string> Steps)
{
    public static Parsed<AnswerPath?> Read(string text)
    {
        var plain = text.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var isFromRoot = plain == "$" || plain.StartsWith("$.", StringComparison.Ordinal);
        var steps = isFromRoot ? plain.Split('.')[1..] : plain.Split('.');
        return steps.Any(step => string.IsNullOrWhiteSpace(step) || step is "*" or "$")
            ? Parsed<AnswerPath?>.Wrong($"`{text}` is no path into an answer; write keys joined by dots such as user.id, or $ for all of it")
            : new AnswerPath(text, isFromRoot, steps);
    }
}
