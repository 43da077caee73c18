using Simulator.Http;

namespace Simulator.Actors.Checking;

/// <summary>A copy of what an engine lends out, to be looked at at leisure.</summary>
internal sealed class KeptExchange : HttpExchange
{
    private readonly List<(byte[] Name, byte[] Value)> _headers = [];
    private readonly byte[] _body;

    private KeptExchange(HttpExchange lent)
    {
        (End, Failure, Status, IsBodyCut, BodyLength, BodyHash) = (lent.End, lent.Failure, lent.Status, lent.IsBodyCut, lent.BodyLength, lent.BodyHash);
        (Timings, BytesSent, BytesReceived, Redirects, WasResent) = (lent.Timings, lent.BytesSent, lent.BytesReceived, lent.Redirects, lent.WasResent);
        if (End != ExchangeEnd.Answered)
        {
            _body = [];
            return;
        }

        _body = lent.Body.ToArray();
        var from = 0;
        while (lent.TryNextHeader(ref from, out var name, out var value)) _headers.Add((name.ToArray(), value.ToArray()));
    }

    public override ReadOnlySpan<byte> Body => _body;

    public static KeptExchange Of(HttpExchange lent) => new(lent);

    public override bool TryGetHeader(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        foreach (var (known, held) in _headers)
        {
            if (!System.Text.Ascii.EqualsIgnoreCase(known, name)) continue;
            value = held;
            return true;
        }

        value = default;
        return false;
    }

    public override bool TryNextHeader(scoped ref int from, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        if (from >= _headers.Count)
        {
            name = default;
            value = default;
            return false;
        }

        name = _headers[from].Name;
        value = _headers[from++].Value;
        return true;
    }
}
