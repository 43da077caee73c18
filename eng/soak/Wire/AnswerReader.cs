using System.Globalization;
using System.Text;

namespace Simulator.Soak.Wire;

/// <summary>Reads one answer off a connection.</summary>
internal sealed class AnswerReader(Stream stream)
{
    private readonly byte[] _buffer = new byte[16_384];
    private int _start;
    private int _end;

    public async Task<WireAnswer> ReadAsync(bool isHead, CancellationToken stop)
    {
        while (true)
        {
            var words = (await LineAsync(stop).ConfigureAwait(false)).Split(' ', 3);
            if (words.Length < 2 || !words[0].StartsWith("HTTP/1.", StringComparison.Ordinal)) throw new IOException("no answer in HTTP/1.1");
            var status = int.Parse(words[1], CultureInfo.InvariantCulture);
            var headers = await HeadersAsync(stop).ConfigureAwait(false);
            // "100 Continue" announces the answer proper.
            if (status < 200) continue;
            var body = isHead || status is 204 or 304 ? [] : await BodyAsync(headers, stop).ConfigureAwait(false);
            var closes = headers.TryGetValue("Connection", out var connection) && connection.Contains("close", StringComparison.OrdinalIgnoreCase);
            return new WireAnswer(Outcome.Answered, status, headers, body) { KeepsConnection = !closes && words[0] == "HTTP/1.1" && _start == _end };
        }
    }

    private async Task<Dictionary<string, string>> HeadersAsync(CancellationToken stop)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        while (await LineAsync(stop).ConfigureAwait(false) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }
        return headers;
    }

    private async Task<byte[]> BodyAsync(Dictionary<string, string> headers, CancellationToken stop)
    {
        if (headers.TryGetValue("Content-Length", out var length))
        {
            return await BytesAsync(int.Parse(length, CultureInfo.InvariantCulture), stop).ConfigureAwait(false);
        }
        if (!headers.TryGetValue("Transfer-Encoding", out var encoding) || encoding != "chunked") return [];
        using MemoryStream body = new();
        while (true)
        {
            var size = int.Parse(await LineAsync(stop).ConfigureAwait(false), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            body.Write(await BytesAsync(size, stop).ConfigureAwait(false));
            await LineAsync(stop).ConfigureAwait(false);
            if (size == 0) return body.ToArray();
        }
    }

    private async Task<string> LineAsync(CancellationToken stop)
    {
        StringBuilder line = new();
        while (true)
        {
            var next = (char)await ByteAsync(stop).ConfigureAwait(false);
            if (next == '\n') return line.ToString().TrimEnd('\r');
            line.Append(next);
        }
    }

    private async Task<byte[]> BytesAsync(int count, CancellationToken stop)
    {
        var bytes = new byte[count];
        var taken = Math.Min(count, _end - _start);
        Array.Copy(_buffer, _start, bytes, 0, taken);
        _start += taken;
        await stream.ReadExactlyAsync(bytes.AsMemory(taken), stop).ConfigureAwait(false);
        return bytes;
    }

    private async ValueTask<byte> ByteAsync(CancellationToken stop)
    {
        if (_start == _end)
        {
            _start = 0;
            _end = await stream.ReadAsync(_buffer, stop).ConfigureAwait(false);
            if (_end == 0) throw new EndOfStreamException();
        }
        return _buffer[_start++];
    }
}
