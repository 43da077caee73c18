using System.Globalization;
using System.Text;

namespace Simulator.Http.Tests.Hostile.Server;

/// <summary>Reads requests as the engine writes them: a head of moderate size, content by its length.</summary>
internal sealed class RequestReader
{
    private const string Length = "content-length:";

    private readonly byte[] _received = new byte[16 * 1024];
    private int _start;
    private int _end;

    /// <summary>The next request with its content; null where the stream ends instead.</summary>
    public async Task<HostileRequest?> ReadRequest(Stream from, CancellationToken closing)
    {
        if (await ReadHead(from, closing) is not { } request)
        {
            return null;
        }

        var body = new byte[LengthOf(request.Head)];
        var have = Math.Min(body.Length, _end - _start);
        _received.AsSpan(_start, have).CopyTo(body);
        _start += have;
        var read = await from.ReadAtLeastAsync(body.AsMemory(have), body.Length - have, throwOnEndOfStream: false, closing);
        return have + read < body.Length ? null : request with { Body = body };
    }

    /// <summary>The next request without its content; null where the stream ends instead.</summary>
    public async Task<HostileRequest?> ReadHead(Stream from, CancellationToken closing)
    {
        int length;
        while ((length = _received.AsSpan(_start, _end - _start).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (!await Receive(from, closing))
            {
                return null;
            }
        }

        var head = Encoding.Latin1.GetString(_received, _start, length + 2);
        _start += length + 4;
        var line = head.Split("\r\n")[0].Split(' ');
        return new HostileRequest(line[0], line[1], head, []);
    }

    private static int LengthOf(string head)
    {
        var at = head.IndexOf(Length, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? 0 : int.Parse(head[(at + Length.Length)..].Split('\r')[0], CultureInfo.InvariantCulture);
    }

    private async Task<bool> Receive(Stream from, CancellationToken closing)
    {
        _received.AsSpan(_start, _end - _start).CopyTo(_received);
        (_start, _end) = (0, _end - _start);
        if (_end == _received.Length)
        {
            throw new IOException("the request's head is longer than the hostile server reads");
        }

        var read = await from.ReadAsync(_received.AsMemory(_end), closing);
        _end += read;
        return read > 0;
    }
}
