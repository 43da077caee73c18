using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Simulator.Http.Sockets;

/// <summary>
/// One send or receive at a time for one exchange, on whatever connection it has: on sockets by event arguments of its own, so that idle connections keep none, on TLS by awaiting
/// without a state machine. Where the system answers at once, nothing is called back: the caller sees to that.
/// </summary>
internal sealed class Transfer : SocketAsyncEventArgs
{
    public const string ClosedHere = "the connection was closed on this side";

    public const string CutHere = "the connection ended without the farewell of TLS";

    private readonly IThreadPoolWorkItem _owner;
    private readonly Action _goOn;
    private ConfiguredValueTaskAwaitable<int>.ConfiguredValueTaskAwaiter _read;
    private ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter _write;
    private TlsStream? _tls;
    private Kind _kind;
    private int _count;
    private string? _fault;

    public Transfer(IThreadPoolWorkItem owner)
        : base(true)
    {
        _owner = owner;
        _goOn = owner.Execute;
    }

    private enum Kind
    {
        Done,
        Socket,
        TlsRead,
        TlsWrite,
    }

    /// <summary>True: the owner is called when it is done, maybe already. False: it is done.</summary>
    public bool IsPendingSend(Connection connection, Memory<byte> bytes)
    {
        try
        {
            return connection.Tls is { } tls ? IsPendingWrite(tls, bytes) : IsPendingSend(connection.Socket, bytes);
        }
        catch (Exception broken) when (IsOfConnections(broken))
        {
            return HasFailed(broken);
        }
    }

    /// <summary>How many bytes the last receive had room for.</summary>
    public int RoomLength { get; private set; }

    /// <summary>True: the owner is called when it is done, maybe already. False: it is done.</summary>
    public bool IsPendingReceive(Connection connection, Memory<byte> room)
    {
        RoomLength = room.Length;
        try
        {
            return connection.Tls is { } tls ? IsPendingRead(tls, room) : IsPendingReceive(connection.Socket, room);
        }
        catch (Exception broken) when (IsOfConnections(broken))
        {
            return HasFailed(broken);
        }
    }

    /// <summary>How many bytes were moved; false where the connection broke.</summary>
    public bool TryTakeResult(out int count, out string? fault)
    {
        try
        {
            switch (_kind)
            {
                case Kind.Socket when SocketError != SocketError.Success:
                    _fault = SocketSentences.Lost(SocketError);
                    break;
                case Kind.Socket:
                    _count = BytesTransferred;
                    break;
                case Kind.TlsRead:
                    _count = _read.GetResult();
                    if (_count == 0 && _tls!.WasCut)
                    {
                        _fault = CutHere;
                    }

                    break;
                case Kind.TlsWrite:
                    _write.GetResult();
                    break;
                default:
                    break;
            }
        }
        catch (Exception broken) when (IsOfConnections(broken))
        {
            HasFailed(broken);
        }

        _kind = Kind.Done;
        (count, fault) = (_count, _fault);
        return fault is null;
    }

    protected override void OnCompleted(SocketAsyncEventArgs e) => _owner.Execute();

    // Nearly always the system takes all of it at once.
    private bool IsPendingSend(Socket socket, Memory<byte> bytes)
    {
        (_kind, _fault, _count) = (Kind.Done, null, 0);
        var sent = socket.Send(bytes.Span, SocketFlags.None, out var error);
        if (sent == bytes.Length && error == SocketError.Success)
        {
            return false;
        }

        if (error is not (SocketError.Success or SocketError.WouldBlock))
        {
            _fault = SocketSentences.Lost(error);
            return false;
        }

        _kind = Kind.Socket;
        SetBuffer(bytes[sent..]);
        return socket.SendAsync(this);
    }

    private bool IsPendingReceive(Socket socket, Memory<byte> room)
    {
        (_kind, _fault) = (Kind.Socket, null);
        SetBuffer(room);
        return socket.ReceiveAsync(this);
    }

#pragma warning disable CA2012 // Awaited by hand, once: the result is taken before the next one begins.
    private bool IsPendingWrite(TlsStream tls, ReadOnlyMemory<byte> bytes)
    {
        (_kind, _fault, _count) = (Kind.TlsWrite, null, 0);
        _write = tls.WriteAsync(bytes).ConfigureAwait(false).GetAwaiter();
        if (_write.IsCompleted)
        {
            return false;
        }

        _write.UnsafeOnCompleted(_goOn);
        return true;
    }

    private bool IsPendingRead(TlsStream tls, Memory<byte> room)
    {
        (_kind, _fault, _count) = (Kind.TlsRead, null, 0);
        _tls = tls;
        _read = tls.ReadAsync(room).ConfigureAwait(false).GetAwaiter();
        if (_read.IsCompleted)
        {
            return false;
        }

        _read.UnsafeOnCompleted(_goOn);
        return true;
    }
#pragma warning restore CA2012

    private bool HasFailed(Exception broken)
    {
        _kind = Kind.Done;
        _fault = broken switch
        {
            SocketException socket => SocketSentences.Lost(socket.SocketErrorCode),
            IOException { InnerException: SocketException socket } => SocketSentences.Lost(socket.SocketErrorCode),
            ObjectDisposedException => ClosedHere,
            _ => broken.Message,
        };
        return false;
    }

    // A stream that is disposed of while it is read may say so in several ways.
    private static bool IsOfConnections(Exception broken) =>
        broken is IOException or SocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException
            or System.Security.Authentication.AuthenticationException or NotSupportedException;
}
