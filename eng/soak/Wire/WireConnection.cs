using System.Net.Sockets;

namespace Simulator.Soak.Wire;

/// <summary>
/// HTTP/1.1 by hand over one connection at a time: what must not be sent, an HttpClient would not send. Not for concurrent use.
/// </summary>
internal sealed class WireConnection(Uri address) : IDisposable
{
    /// <summary>Who waits longer for an answer waits for ever.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan RestPatience = TimeSpan.FromMilliseconds(30);

    private TcpClient? _connection;

    /// <summary>Sends a request and reads its answer.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="isLast">Whether to end the sending side: whatever the server still waits for does not come.</param>
    /// <param name="isAlone">Whether nothing else is to be sent over this connection.</param>
    public async Task<WireAnswer> ExchangeAsync(WireRequest request, bool isLast = false, bool isAlone = false)
    {
        using CancellationTokenSource patience = new(Patience);
        using CancellationTokenSource answered = new();
        try
        {
            if (isLast) Disconnect();
            _connection ??= await ConnectAsync(patience.Token).ConfigureAwait(false);
            var stream = _connection.GetStream();
            var sending = SendAsync(stream, request, patience.Token);
            if (isLast) _ = EndAsync(stream, sending, answered.Token);
            var answer = await new AnswerReader(stream).ReadAsync(request.Method == "HEAD", patience.Token).ConfigureAwait(false);
            await answered.CancelAsync().ConfigureAwait(false);
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

    private async Task SendAsync(NetworkStream stream, WireRequest request, CancellationToken stop) =>
        await stream.WriteAsync(request.ToBytes(address.Authority), stop).ConfigureAwait(false);

    // A server that still waits for the rest of a request learns that it does not come. At once would be too soon: it takes that for the end of all.
    private static async Task EndAsync(NetworkStream stream, Task sending, CancellationToken answered)
    {
        await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.Delay(RestPatience, answered).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!answered.IsCancellationRequested && stream.Socket.Connected) stream.Socket.Shutdown(SocketShutdown.Send);
    }

    private async Task<TcpClient> ConnectAsync(CancellationToken stop)
    {
        TcpClient client = new() { NoDelay = true };
        await client.ConnectAsync(address.DnsSafeHost, address.Port, stop).ConfigureAwait(false);
        return client;
    }

    private void Disconnect()
    {
        _connection?.Dispose();
        _connection = null;
    }
}
