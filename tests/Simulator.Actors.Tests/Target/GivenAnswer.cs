using System.Text;
using Simulator.Http;

namespace Simulator.Actors.Tests.Target;

/// <summary>An answer as a test wants it.</summary>
internal sealed class GivenAnswer : HttpExchange
{
    private readonly byte[] _body;
    private readonly Dictionary<string, byte[]> _headers = [];

    public GivenAnswer(int status, byte[] body) => (Status, _body, BodyLength) = (status, body, body.Length);

    public GivenAnswer(int status, string body)
        : this(status, Encoding.UTF8.GetBytes(body))
    {
    }

    public override ReadOnlySpan<byte> Body => _body;

    public GivenAnswer With(string header, string value)
    {
        _headers[header] = Encoding.UTF8.GetBytes(value);
        return this;
    }

    public override bool TryGetHeader(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        var isThere = _headers.TryGetValue(Encoding.UTF8.GetString(name), out var bytes);
        value = bytes;
        return isThere;
    }
}
