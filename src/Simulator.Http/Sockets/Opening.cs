namespace Simulator.Http.Sockets;

/// <summary>Opens a connection for an exchange that has leave to, and tells it what came of that.</summary>
internal sealed class Opening(SocketHttpEngine engine, SocketExchange exchange)
{
    private CancellationTokenSource? _cancel;

    /// <summary>Gives it up where it is under way.</summary>
    public void Cancel() => _ = _cancel?.CancelAsync();

    public async Task RunAsync(Site site, ConnectionShelf shelf)
    {
        var times = new OpeningTimes();
        Connection? connection = null;
        var (end, failure) = (ExchangeEnd.NotConnected, "");
        try
        {
            var cancel = new CancellationTokenSource();
            Interlocked.Exchange(ref _cancel, cancel);
            if (exchange.IsDoomed)
            {
                await cancel.CancelAsync().ConfigureAwait(false);
            }

            var visit = shelf.Visit;
            var (socket, tls) = await engine.Connector.OpenAsync(site, exchange.Deadline, times, cancel.Token).ConfigureAwait(false);
            connection = new Connection(socket, tls, site, shelf, visit);
            engine.Add(connection);
        }
        catch (ConnectFailedException failed)
        {
            engine.Tally.FailedToConnect();
            (end, failure) = (failed.End, failed.Message);
        }
        catch (OperationCanceledException)
        {
            failure = "connecting was given up";
        }
        catch (Exception unforeseen)
        {
            engine.Tally.FailedToConnect();
            failure = $"no connection to {site.Name}: {unforeseen.Message}";
        }

        _cancel = null;
        times.WriteTo(ref exchange.Times);
        if (connection is null)
        {
            exchange.EndSoon(end, failure);
        }
        else
        {
            exchange.Talk(connection, isReused: false);
        }
    }
}
