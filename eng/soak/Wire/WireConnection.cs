using System.Net;
using System.Net.Sockets;

namespace Simulator.Soak.Wire;

/// <summary>
/// HTTP/1.1 by hand over one connection at a time: what must not be sent, an HttpClient would not send. Not for concurrent use.
/// </summary>
internal sealed class WireConnection(Uri address) : IDisposable
{
    /// <summary>Who waits longer for an answer waits for ever.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private TcpClient? _connection;

    /// <summary>Sends a request and reads its answer.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="isLast">Whether to end the sending side: whatever the server still waits for does not come.</param>
    /// <param name="isAlone">Whether nothing else is to be sent over this connection.</param>
    public async Task<WireAnswer> ExchangeAsync(WireRequest request, bool isLast = false, bool isAlone = false)
    {
        using CancellationTokenSource patience = new(Patience);
        try
        {
            if (isLast) Disconnect();
            _connection ??= await ConnectAsync(patience.Token).ConfigureAwait(false);
            var stream = _connection.GetStream();
            var sending = SendAsync(stream, request, isLast, patience.Token);
            var answer = await new AnswerReader(stream).ReadAsync(request.Method == "HEAD", patience.Token).ConfigureAwait(false);
            // An answer that came before the body had gone is the end of the connection.
            if (isLast || isAlone || !sending.IsCompletedSuccessfully || !answer.KeepsConnection) Disconnect();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return answer;
        }
        catch (OperationCanceledException)
        {
            Disconnect();
            return WireAnswer.Without(Outcome.Hung);
        }
        catch (Exception problem) when (problem is IOException or SocketException)
        {
            Disconnect();
            return WireAnswer.Without(Outcome.Cut);
        }
    }

    public void Dispose() => Disconnect();

    private async Task SendAsync(NetworkStream stream, WireRequest request, bool isLast, CancellationToken stop)
    {
        await stream.WriteAsync(request.ToBytes(address.Authority), stop).ConfigureAwait(false);
        if (isLast) stream.Socket.Shutdown(SocketShutdown.Send);
    }

    private async Task<TcpClient> ConnectAsync(CancellationToken stop)
    {
        TcpClient client = new() { NoDelay = true };
        await client.ConnectAsync(IPAddress.Parse(address.Host), address.Port, stop).ConfigureAwait(false);
        return client;
    }

    private void Disconnect()
    {
        _connection?.Dispose();
        _connection = null;
    }
}
