using System.Buffers.Binary;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace Simulator.Http.Tests.Hostile.Server;

/// <summary>One connection to a <see cref="HostileServer"/>, with all the bad manners that a script may want.</summary>
internal sealed class HostileConnection(Socket socket, int number, CancellationToken closing) : IDisposable
{
    private const int TcpLevel = 6;
    private const int TcpInfo = 11;
    private const int UnacknowledgedAt = 24;

    private readonly RequestReader _requests = new();
    private readonly HoldingStream _wire = new(socket);
    private Stream? _stream;
    private SslStream? _tls;

    /// <summary>Counted from 1 by the server.</summary>
    public int Number => number;

    public CancellationToken Closing => closing;

    /// <summary>Bytes that scripts wrote to this connection.</summary>
    public long Written { get; private set; }

    private Stream Stream => _stream ?? _wire;

    public async Task AgreeTls(SslServerAuthenticationOptions options)
    {
        socket.NoDelay = true;
        _tls = new SslStream(_wire);
        await _tls.AuthenticateAsServerAsync(options, closing);
        _stream = _tls;
    }

    /// <summary>Asks for a certificate in the midst of TLS: in TLS 1.2 by a new handshake.</summary>
    public async Task AskForCertificateAnew()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            await _tls!.NegotiateClientCertificateAsync(closing);
        }
        catch (Exception refused) when (refused is not OperationCanceledException)
        {
            throw new IOException("no new handshake", refused);
        }
    }

    /// <summary>The next request, its content read by its length; null where the other side closes instead.</summary>
    public Task<HostileRequest?> ReadRequest() => _requests.ReadRequest(Stream, closing);

    /// <summary>The next request without its content, which is left unread, but for what happened to come along.</summary>
    public Task<HostileRequest?> ReadHead() => _requests.ReadHead(Stream, closing);

    public Task Write(string latin1) => Write(Encoding.Latin1.GetBytes(latin1));

    public async Task Write(ReadOnlyMemory<byte> bytes)
    {
        socket.NoDelay = true;
        await Stream.WriteAsync(bytes, closing);
        Written += bytes.Length;
    }

    /// <summary>Several texts, over TLS each in a record of its own, that arrive together.</summary>
    public async Task WriteTogether(params string[] latin1)
    {
        _wire.Hold();
        foreach (var text in latin1)
        {
            await Write(text);
        }

        await _wire.Release(closing);
    }

    /// <summary>The same again and again until the other side has enough of it.</summary>
    public async Task WriteForEver(ReadOnlyMemory<byte> piece)
    {
        var many = new byte[Math.Max(1, 64 * 1024 / piece.Length) * piece.Length];
        for (var at = 0; at < many.Length; at += piece.Length)
        {
            piece.Span.CopyTo(many.AsSpan(at));
        }

        while (true)
        {
            await Write(many);
        }
    }

    /// <summary>A byte at a time.</summary>
    public async Task Drip(string latin1, TimeSpan pause)
    {
        foreach (var one in Encoding.Latin1.GetBytes(latin1))
        {
            await Write(new[] { one });
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, closing);
            }
        }
    }

    /// <summary>Waits until the other side's system has everything that was written, a closing included, read or not.</summary>
    public async Task Delivered()
    {
        var info = new byte[104];
        while (true)
        {
            socket.GetRawSocketOption(TcpLevel, TcpInfo, info);
            if (BinaryPrimitives.ReadInt32LittleEndian(info.AsSpan(UnacknowledgedAt)) == 0)
            {
                return;
            }

            await Task.Delay(1, closing);
        }
    }

    /// <summary>Ends with a reset: what the other side sends or has not read is lost.</summary>
    public void Reset()
    {
        try
        {
            socket.LingerState = new LingerOption(true, 0);
            socket.Close();
        }
        catch (Exception gone) when (IsPartOfLife(gone))
        {
        }
    }

    /// <summary>Nothing more will be written; over TLS without a word of farewell.</summary>
    public void Finish() => socket.Shutdown(SocketShutdown.Send);

    /// <summary>Nothing more will be written; over TLS with its farewell (close_notify) first.</summary>
    public async Task FinishPolitely()
    {
        if (_tls is not null)
        {
            await _tls.ShutdownAsync();
        }

        Finish();
    }

    /// <summary>Reads and forgets until the other side closes.</summary>
    public Task UntilClosed() => Stream.CopyToAsync(System.IO.Stream.Null, closing);

    /// <summary>Reads nothing and writes nothing, for as long as the server stands.</summary>
    public Task DoNothing() => Task.Delay(Timeout.Infinite, closing);

    public void Dispose()
    {
        Stream.Dispose();
        _wire.Dispose();
        socket.Dispose();
    }

    /// <summary>What happens to any server whose client goes away, or which is shut down.</summary>
    public static bool IsPartOfLife(Exception exception) =>
        exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException or AuthenticationException;
}
