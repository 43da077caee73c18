using System.Net;
using System.Net.Sockets;
using Simulator.Http.Sockets;

namespace Simulator.Http.Tests.Sockets;

public sealed class TimeLimitTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task Without_an_answer_the_exchange_times_out_once_and_its_connection_is_closed()
    {
        using var server = new ScriptedServer(async side => await side.WaitForEndAsync());
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });

        var asked = engine.OpenLane().Ask(limit: Short);
        var heard = await asked.Heard;

        Assert.Equal((ExchangeEnd.TimedOut, "the time limit passed before an answer came"), (heard.End, heard.Failure));
        Assert.True(TimeProvider.System.GetElapsedTime(heard.Timings.Began, heard.Timings.LastByte) >= Short);
        await Asking.UntilAsync(() => engine.Figures.OpenConnections == 0);
        Assert.Equal(1, asked.Times);
    }

    [Fact]
    public async Task An_answer_that_stops_in_the_middle_times_out_while_it_is_read()
    {
        using var server = new ScriptedServer(async side =>
        {
            await side.ReadRequestAsync();
            await side.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
            await side.WaitForEndAsync();
        });
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });

        // Long enough for the half to come on a busy machine.
        var heard = await engine.OpenLane().AskAsync(limit: TimeSpan.FromSeconds(5));

        Assert.Equal((ExchangeEnd.TimedOut, "the time limit passed while the answer was read", 200), (heard.End, heard.Failure, heard.Status));
    }

    [Fact]
    public async Task A_request_that_nobody_reads_times_out_while_it_is_sent()
    {
        var over = new TaskCompletionSource();
        using var server = new ScriptedServer(_ => over.Task);
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });

        var heard = await engine.OpenLane().AskAsync(verb: HttpVerb.Put, body: new string('x', 32 << 20), limit: TimeSpan.FromSeconds(1));
        over.SetResult();

        Assert.Equal((ExchangeEnd.TimedOut, "the time limit passed while the request was sent"), (heard.End, heard.Failure));
    }

    [Fact]
    public async Task A_name_that_nobody_answers_times_out_while_it_is_looked_up()
    {
        using var engine = new SocketHttpEngine(
            new HttpEngineOptions { Origin = new Uri("http://example.test") }, TimeProvider.System, (_, _) => new TaskCompletionSource<IPAddress[]>().Task);

        var heard = await engine.OpenLane().AskAsync(limit: Short);

        Assert.Equal((ExchangeEnd.TimedOut, "the time limit passed while the name was looked up"), (heard.End, heard.Failure));
        Assert.True(heard.Timings is { NameBegan: > 0, NameKnown: 0, ConnectBegan: 0 });
    }

    [Fact]
    public async Task A_tls_handshake_that_is_never_answered_times_out()
    {
        using var server = new ScriptedServer(async side => await side.WaitForEndAsync());
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = new Uri($"https://127.0.0.1:{server.Port}") });

        var heard = await engine.OpenLane().AskAsync(limit: Short);

        Assert.Equal((ExchangeEnd.TimedOut, "the time limit passed while TLS was agreed"), (heard.End, heard.Failure));
        Assert.Equal(0, engine.Figures.OpenConnections);
    }

    [Fact]
    public async Task Waiting_for_a_connection_of_a_limited_pool_counts_towards_the_limit()
    {
        using var server = new ScriptedServer(async side => await side.WaitForEndAsync());
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin, SharesConnections = true, MostConnections = 1 });

        var first = engine.OpenLane().Ask();
        var second = await engine.OpenLane().AskAsync(limit: Short);

        Assert.Equal((ExchangeEnd.TimedOut, "the time limit passed while waiting for a connection"), (second.End, second.Failure));
        Assert.Equal(0, first.Times);
        Assert.Equal(0, engine.Figures.Waiting);
    }

    [Fact]
    public async Task A_short_limit_after_a_long_one_holds_and_so_does_the_long_one_after_it()
    {
        using var server = new ScriptedServer(async side =>
        {
            while (await side.ReadRequestAsync() is { } request)
            {
                if (request.StartsWith("GET /slow", StringComparison.Ordinal)) await side.WaitForEndAsync();
                await side.WriteAsync(Asking.Ok);
            }
        });
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });
        var lane = engine.OpenLane();

        for (var round = 0; round < 3; round++)
        {
            Assert.Equal(ExchangeEnd.Answered, (await lane.AskAsync(limit: TimeSpan.FromMinutes(1))).End);
            Assert.Equal(ExchangeEnd.TimedOut, (await lane.AskAsync("/slow", limit: Short)).End);
        }
    }

    [Fact]
    public async Task Giving_up_ends_all_that_is_in_flight_and_all_that_comes()
    {
        using var server = new ScriptedServer(async side => await side.WaitForEndAsync());
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin, SharesConnections = true, MostConnections = 5 });
        var asked = Enumerable.Range(0, 20).Select(_ => engine.OpenLane().Ask()).ToArray();
        await Asking.UntilAsync(() => server.Accepted == 5);

        engine.AbandonAll();
        var heard = await Task.WhenAll(asked.Select(each => each.Heard));
        var late = await engine.OpenLane().AskAsync();

        Assert.All(heard, each => Assert.Equal(ExchangeEnd.Abandoned, each.End));
        Assert.All(asked, each => Assert.Equal(1, each.Times));
        Assert.Equal(ExchangeEnd.Abandoned, late.End);
        await Asking.UntilAsync(() => engine.Figures is { OpenConnections: 0, Waiting: 0 });
    }

    [Fact]
    public async Task Answers_and_time_limits_that_race_end_each_exchange_once()
    {
        using var server = new ScriptedServer(async side =>
        {
            while (await side.ReadRequestAsync() is not null)
            {
                await Task.Delay(side.Number % 20);
                await side.WriteAsync(Asking.Ok);
            }
        });
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });
        var lanes = Enumerable.Range(0, 50).Select(_ => engine.OpenLane()).ToArray();

        for (var round = 0; round < 20; round++)
        {
            var asked = lanes.Select(lane => lane.Ask(limit: TimeSpan.FromMilliseconds(10))).ToArray();
            var heard = await Task.WhenAll(asked.Select(each => each.Heard));

            Assert.All(heard, each => Assert.True(each.End is ExchangeEnd.Answered or ExchangeEnd.TimedOut, $"{each.End}: {each.Failure}"));
            Assert.All(heard, each => Assert.True(each.End == ExchangeEnd.TimedOut || each.Body == "ok"));
            Assert.All(asked, each => Assert.Equal(1, each.Times));
        }
    }

    [Fact]
    public async Task A_connection_that_is_idle_too_long_is_closed()
    {
        using var server = ScriptedServer.Answering(Asking.Ok);
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin, IdleTimeout = Short });

        await engine.OpenLane().AskAsync();

        await Asking.UntilAsync(() => engine.Figures.OpenConnections == 0);
    }
}
