using System.Text;
using Simulator.Http;
using Simulator.Model.Bindings.Answers;

namespace Simulator.Actors.Target.Bindings;

/// <summary>The headers of an exchange, for what a binding reads there.</summary>
internal sealed class AnswerHeaders(HttpExchange answer) : IAnswerHeaders
{
    public string? HeaderOf(ReadOnlySpan<byte> name) => answer.TryGetHeader(name, out var value) ? Encoding.UTF8.GetString(value) : null;
}
