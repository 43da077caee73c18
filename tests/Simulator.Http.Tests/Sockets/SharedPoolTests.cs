using System.Collections.Concurrent;
using Simulator.Http.Sockets;

namespace Simulator.Http.Tests.Sockets;

public sealed class SharedPoolTests
{
    [Fact]
    public async Task No_more_connections_are_opened_than_the_pool_has_and_who_came_first_goes_first()
    {
        var order = new ConcurrentQueue<string>();
        var open = new TaskCompletionSource();
        using var server = new ScriptedServer(async side =>
        {
            while (await side.ReadRequestAsync() is { } request)
            {
                order.Enqueue(request.Split(' ')[1]);
                await open.Task;
                await side.WriteAsync(Asking.Ok);
            }
        });
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin, SharesConnections = true, MostConnections = 1 });

        var asked = Enumerable.Range(0, 10).Select(at => engine.OpenLane().Ask($"/{at}")).ToArray();
        Assert.Equal(9, engine.Figures.Waiting);
        open.SetResult();
        var heard = await Task.WhenAll(asked.Select(each => each.Heard));

        Assert.All(heard, each => Assert.Equal(ExchangeEnd.Answered, each.End));
        Assert.Equal(Enumerable.Range(0, 10).Select(at => $"/{at}"), order);
        Assert.Equal(1, server.Accepted);
        Assert.Equal(0, engine.Figures.Waiting);
    }

    [Fact]
    public async Task The_connection_used_last_is_used_next()
    {
        using var server = new ScriptedServer(async side =>
        {
            while (await side.ReadRequestAsync() is not null)
            {
                await side.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n{side.Number}");
            }
        });
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin, SharesConnections = true });
        var lanes = Enumerable.Range(0, 4).Select(_ => engine.OpenLane()).ToArray();
        await Task.WhenAll(lanes.Select(lane => lane.AskAsync()));
        var accepted = server.Accepted;

        var last = (await lanes[0].AskAsync()).Body;
        foreach (var lane in lanes)
        {
            Assert.Equal(last, (await lane.AskAsync()).Body);
        }

        Assert.Equal(accepted, server.Accepted);
    }

    [Fact]
    public async Task Who_waits_gets_the_place_of_a_connection_that_was_lost()
    {
        using var server = new ScriptedServer(async side =>
        {
            await side.ReadRequestAsync();
            if (side.Number > 1) await side.WriteAsync(Asking.Ok);
        });
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin, SharesConnections = true, MostConnections = 1 });

        var (first, second) = (engine.OpenLane().Ask(), engine.OpenLane().Ask());

        Assert.Equal(ExchangeEnd.ConnectionLost, (await first.Heard).End);
        Assert.Equal(ExchangeEnd.Answered, (await second.Heard).End);
    }

    [Fact]
    public async Task Who_waits_is_told_too_when_no_connection_can_be_made()
    {
        int port;
        using (var gone = ScriptedServer.Answering(Asking.Ok)) port = gone.Port;
        using var engine = new SocketHttpEngine(
            new HttpEngineOptions { Origin = new Uri($"http://127.0.0.1:{port}"), SharesConnections = true, MostConnections = 1 });

        var heard = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => engine.OpenLane().AskAsync()));

        Assert.All(heard, each => Assert.Equal((ExchangeEnd.NotConnected, $"127.0.0.1:{port} refuses connections: nothing listens there"), (each.End, each.Failure)));
        Assert.True(engine.Figures is { FailedConnects: 5, OpenConnections: 0 });
    }

    [Fact]
    public async Task Many_lanes_share_few_connections_without_losing_anyone()
    {
        using var server = ScriptedServer.Answering(Asking.Ok);
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin, SharesConnections = true, MostConnections = 3 });
        var left = 2000;
        var done = new TaskCompletionSource();
        void Next(IHttpLane lane, HttpExchange ended)
        {
            Assert.Equal(ExchangeEnd.Answered, ended.End);
            var now = Interlocked.Decrement(ref left);
            if (now == 0) done.SetResult();
            else if (now > 0) lane.Ask(then: exchange => Next(lane, exchange));
        }

        foreach (var lane in Enumerable.Range(0, 30).Select(_ => engine.OpenLane()))
        {
            lane.Ask(then: exchange => Next(lane, exchange));
        }

        await done.Task.WaitAsync(Listener.Patience, TestContext.Current.CancellationToken);
        Assert.InRange(server.Accepted, 1, 3);
    }
}
