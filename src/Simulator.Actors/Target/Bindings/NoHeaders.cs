using Simulator.Model.Bindings.Answers;

namespace Simulator.Actors.Target.Bindings;

/// <summary>For operations that look at none.</summary>
internal sealed class NoHeaders : IAnswerHeaders
{
    public static NoHeaders Instance { get; } = new();

    public string? HeaderOf(ReadOnlySpan<byte> name) => null;
}
