using Simulator.Model.Bindings.Words;

namespace Simulator.Model.Bindings.Answers;

/// <summary>What is known of a field of a thing.</summary>
/// <param name="IsNeeded">A binding has to say where it stands.</param>
public sealed record AnswerFieldKnown(AnswerField Field, AnswerKind Kind, bool IsNeeded = false, ApiVocabulary? Vocabulary = null)
{
    /// <summary>As a binding writes it, such as <c>bidCount</c>.</summary>
    public string Key => char.ToLowerInvariant($"{Field}"[0]) + $"{Field}"[1..];
}
