using Simulator.Http.Sockets;

namespace Simulator.Http.Tests.Sockets;

public sealed class KeepAliveTests
{
    [Fact]
    public async Task A_connection_is_used_again_and_its_second_request_has_no_connecting()
    {
        using var server = ScriptedServer.Answering(Asking.Ok);
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });
        var lane = engine.OpenLane();

        var first = await lane.AskAsync();
        var second = await lane.AskAsync();

        Assert.Equal((ExchangeEnd.Answered, 200, "ok"), (first.End, first.Status, first.Body));
        Assert.Equal((ExchangeEnd.Answered, 200, "ok"), (second.End, second.Status, second.Body));
        Assert.True(first.Timings is { Began: > 0, ConnectBegan: > 0, Connected: > 0, TlsAgreed: 0, NameBegan: 0 });
        Assert.True(second.Timings is { Began: > 0, ConnectBegan: 0, Connected: 0, Sent: > 0, FirstByte: > 0, LastByte: > 0 });
        Assert.Equal(1, server.Accepted);
        Assert.Equal(1, engine.Figures.Connects);
        Assert.Equal(1, engine.Figures.OpenConnections);
    }

    [Fact]
    public async Task Another_request_may_be_sent_from_within_the_end_of_one_and_takes_the_same_connection()
    {
        using var server = ScriptedServer.Answering(Asking.Ok);
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });
        var lane = engine.OpenLane();
        var done = new TaskCompletionSource();
        var left = 1000;
        void Next(HttpExchange ended)
        {
            Assert.Equal(ExchangeEnd.Answered, ended.End);
            if (--left == 0) done.SetResult();
            else lane.Ask(then: Next);
        }

        lane.Ask(then: Next);
        await done.Task.WaitAsync(Listener.Patience, TestContext.Current.CancellationToken);

        Assert.Equal(1, server.Accepted);
    }

    [Fact]
    public async Task Two_requests_at_once_take_two_connections_and_both_are_kept()
    {
        var both = new TaskCompletionSource();
        var came = 0;
        using var server = new ScriptedServer(async side =>
        {
            while (await side.ReadRequestAsync() is not null)
            {
                if (Interlocked.Increment(ref came) == 2) both.SetResult();
                await both.Task;
                await side.WriteAsync(Asking.Ok);
            }
        });
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });
        var lane = engine.OpenLane();

        var (first, second) = (lane.Ask(), lane.Ask());
        await Task.WhenAll(first.Heard, second.Heard);
        await lane.AskAsync();

        Assert.Equal(2, server.Accepted);
        Assert.Equal(2, engine.Figures.OpenConnections);
    }

    [Fact]
    public async Task A_kept_connection_that_is_lost_is_replaced_for_a_request_that_may_be_repeated()
    {
        using var server = new ScriptedServer(async side =>
        {
            await side.ReadRequestAsync();
            await side.WriteAsync(Asking.Ok);
            if (side.Number == 1)
            {
                await side.ReadRequestAsync();
                return;
            }

            await side.WaitForEndAsync();
        });
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });
        var lane = engine.OpenLane();

        await lane.AskAsync();
        var second = await lane.AskAsync();

        Assert.Equal(ExchangeEnd.Answered, second.End);
        Assert.True(second.WasResent);
        Assert.Equal(1, engine.Figures.LostKeepAlives);
        Assert.Equal(2, server.Accepted);
    }

    [Fact]
    public async Task A_post_is_not_sent_twice_when_its_kept_connection_is_lost()
    {
        using var server = new ScriptedServer(async side =>
        {
            await side.ReadRequestAsync();
            await side.WriteAsync(Asking.Ok);
            await side.ReadRequestAsync();
        });
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });
        var lane = engine.OpenLane();

        await lane.AskAsync(verb: HttpVerb.Post);
        var second = await lane.AskAsync(verb: HttpVerb.Post, body: "{}");

        Assert.Equal(ExchangeEnd.ConnectionLost, second.End);
        Assert.False(second.WasResent);
        Assert.Equal(1, server.Accepted);
        Assert.Equal(0, engine.Figures.OpenConnections);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok")]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokand more")]
    [InlineData("HTTP/1.1 200 OK\r\nKeep-Alive: timeout=0\r\nContent-Length: 2\r\n\r\nok")]
    public async Task A_connection_is_not_kept_where_the_answer_forbids_it(string answer)
    {
        using var server = ScriptedServer.Answering(answer);
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });
        var lane = engine.OpenLane();

        Assert.Equal("ok", (await lane.AskAsync()).Body);
        Assert.Equal("ok", (await lane.AskAsync()).Body);

        Assert.Equal(2, server.Accepted);
        Assert.Equal(0, engine.Figures.OpenConnections);
    }

    [Fact]
    public async Task A_lane_that_is_closed_closes_its_connections_and_begins_anew()
    {
        using var server = ScriptedServer.Answering(Asking.Ok);
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });
        var lane = engine.OpenLane();

        await lane.AskAsync();
        lane.Close();
        Assert.Equal(0, engine.Figures.OpenConnections);
        await lane.AskAsync();

        Assert.Equal(2, server.Accepted);
    }

    [Fact]
    public async Task A_connection_in_use_when_its_lane_is_closed_is_not_kept_for_the_next_visitor()
    {
        var closed = new TaskCompletionSource();
        using var server = new ScriptedServer(async side =>
        {
            await side.ReadRequestAsync();
            await closed.Task;
            await side.WriteAsync(Asking.Ok);
            await side.WaitForEndAsync();
        });
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });
        var lane = engine.OpenLane();

        var asked = lane.Ask();
        await Asking.UntilAsync(() => server.Accepted == 1);
        lane.Close();
        closed.SetResult();

        Assert.Equal(ExchangeEnd.Answered, (await asked.Heard).End);
        await Asking.UntilAsync(() => engine.Figures.OpenConnections == 0);
    }
}
