using System.Text.Json;

namespace Simulator.Model.Bindings.Answers;

/// <summary>Where a single value stands in an answer's bytes, without the quotes of a text.</summary>
/// <param name="Type">None where it was not found.</param>
public readonly record struct AnswerToken(JsonTokenType Type, bool IsEscaped, int Start, int Length);
