using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Simulator.Http.Tests.Sockets;

/// <summary>The server's side of one connection.</summary>
internal sealed class ServerSide(Socket socket, int number) : IDisposable
{
    private readonly StringBuilder _unread = new();
    private readonly byte[] _bytes = new byte[4096];
    private Stream _stream = new NetworkStream(socket);

    /// <summary>1 for the first that the server accepted.</summary>
    public int Number => number;

    /// <summary>A request with its content, as text; null when the other side has closed.</summary>
    public async Task<string?> ReadRequestAsync()
    {
        while (true)
        {
            var text = _unread.ToString();
            var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            if (head > 3 && text.Length >= head + Length(text[..head]))
            {
                var whole = head + Length(text[..head]);
                _unread.Remove(0, whole);
                return text[..whole];
            }

            var count = await _stream.ReadAsync(_bytes);
            if (count == 0)
            {
                return null;
            }

            _unread.Append(Encoding.Latin1.GetString(_bytes, 0, count));
        }
    }

    public async Task WriteAsync(string text) => await WriteAsync(Encoding.Latin1.GetBytes(text));

    public async Task WriteAsync(byte[] bytes) => await _stream.WriteAsync(bytes);

    public async Task AgreeOnTlsAsync(SslServerAuthenticationOptions options)
    {
        var tls = new SslStream(_stream);
        _stream = tls;
        await tls.AuthenticateAsServerAsync(options);
    }

    /// <summary>Waits for ever, or until the other side closes.</summary>
    public async Task WaitForEndAsync()
    {
        while (await _stream.ReadAsync(_bytes) > 0)
        {
            // Whatever comes is of no interest.
        }
    }

    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Dispose();
    }

    public void Dispose() => socket.Dispose();

    private static int Length(string head)
    {
        var at = head.IndexOf("Content-Length: ", StringComparison.Ordinal);
        return at < 0 ? 0 : int.Parse(head[(at + 16)..head.IndexOf('\r', at)], System.Globalization.CultureInfo.InvariantCulture);
    }
}
