namespace Simulator.Model.Bindings.Answers;

/// <summary>The headers of an answer.</summary>
public interface IAnswerHeaders
{
    /// <summary>The value of the first header of this name; null where there is none.</summary>
    /// <param name="name">In lower case.</param>
    string? HeaderOf(ReadOnlySpan<byte> name);
}
