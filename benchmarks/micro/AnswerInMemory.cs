using Simulator.Http;

namespace Simulator.Benchmarks;

/// <summary>An answer that has come: status and body.</summary>
internal sealed class AnswerInMemory : HttpExchange
{
    private readonly byte[] _body;

    public AnswerInMemory(int status, byte[] body) => (Status, _body, BodyLength) = (status, body, body.Length);

    public override ReadOnlySpan<byte> Body => _body;

    public override bool TryGetHeader(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        value = default;
        return false;
    }

    public override bool TryNextHeader(scoped ref int from, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = value = default;
        return false;
    }
}
