using System.Net.Sockets;

namespace Simulator.Freeze;

/// <summary>One client: takes in requests without a body, whole or in pieces, and answers each with the same small text.</summary>
internal sealed class Connection(Socket socket) : IDisposable
{
    private static readonly byte[] Answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n{\"frozen\":false}"u8.ToArray();

    private readonly byte[] _held = new byte[4096];
    private int _length;

    /// <summary>Reads what there is. How many requests it completed; less than zero where the client is gone.</summary>
    public int Receive()
    {
        var read = socket.Receive(_held.AsSpan(_length), SocketFlags.None, out var error);
        if (error == SocketError.WouldBlock)
        {
            return 0;
        }

        if (read <= 0)
        {
            return -1;
        }

        _length += read;
        var requests = 0;
        for (int end; (end = _held.AsSpan(0, _length).IndexOf("\r\n\r\n"u8)) >= 0; requests++)
        {
            _length -= end + 4;
            _held.AsSpan(end + 4, _length).CopyTo(_held);
        }

        return requests;
    }

    /// <summary>Answers a request; false where the client is gone.</summary>
    public bool Send()
    {
        socket.Send(Answer, SocketFlags.None, out var error);
        return error == SocketError.Success;
    }

    public void Dispose() => socket.Dispose();
}
