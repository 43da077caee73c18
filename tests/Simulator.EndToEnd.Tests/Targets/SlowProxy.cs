using System.Net;
using System.Net.Sockets;

namespace Simulator.EndToEnd.Tests.Targets;

/// <summary>Stands before a target and holds back each of its answers for a while.</summary>
internal sealed class SlowProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Uri _target;
    private readonly TimeSpan _delay;
    private readonly Task _accepting;

    public SlowProxy(Uri target, TimeSpan delay)
    {
        (_target, _delay) = (target, delay);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> connections = [];
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var here = client;
        using TcpClient there = new();
        try
        {
            await there.ConnectAsync(_target.Host, _target.Port, _stop.Token);
            await Task.WhenAny(PassAsync(here, there, TimeSpan.Zero), PassAsync(there, here, _delay));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException)
        {
            // The test is over, or one side left: so does the other.
        }
    }

    private async Task PassAsync(TcpClient from, TcpClient to, TimeSpan delay)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.GetStream().ReadAsync(buffer, _stop.Token) is > 0 and var count)
            {
                await Task.Delay(delay, _stop.Token);
                await to.GetStream().WriteAsync(buffer.AsMemory(0, count), _stop.Token);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException or InvalidOperationException)
        {
            // As above.
        }
    }
}
