namespace Simulator.Model.Scripts.Answers;

/// <summary>One step of a path: a key, a place in a list, or all of either.</summary>
/// <param name="Key">UTF-8.</param>
/// <param name="Index">Null where it names no place; negative from the end.</param>
internal readonly record struct JsonPathStep(byte[] Key, int? Index, bool IsAny);
