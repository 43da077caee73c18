using System.Text;
using Simulator.Http;

namespace Simulator.Actors.Tests.Target;

/// <summary>An answer as a test wants it.</summary>
internal sealed class GivenAnswer : HttpExchange
{
    private readonly byte[] _body;
    private readonly List<(byte[] Name, byte[] Value)> _headers = [];

    public GivenAnswer(int status, byte[] body) => (Status, _body, BodyLength) = (status, body, body.Length);

    public GivenAnswer(int status, string body)
        : this(status, Encoding.UTF8.GetBytes(body))
    {
    }

    public override ReadOnlySpan<byte> Body => _body;

    public GivenAnswer With(string header, string value)
    {
        _headers.Add((Encoding.UTF8.GetBytes(header), Encoding.UTF8.GetBytes(value)));
        return this;
    }

    public override bool TryGetHeader(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        var from = 0;
        while (TryNextHeader(ref from, out var each, out value))
        {
            if (Ascii.EqualsIgnoreCase(each, name))
            {
                return true;
            }
        }

        value = default;
        return false;
    }

    public override bool TryNextHeader(scoped ref int from, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = value = default;
        if (from == _headers.Count)
        {
            return false;
        }

        name = _headers[from].Name;
        value = _headers[from].Value;
        from++;
        return true;
    }
}
