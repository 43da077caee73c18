using System.Net;
using System.Net.Sockets;
using Simulator.Http.Tests.Hostile.Server;

namespace Simulator.Http.Tests.Hostile;

/// <summary>A server that is not there, is there and says nothing, or says it slowly: the time limit holds whatever it hangs on.</summary>
public sealed class SilentServerTests
{
    private const string Slow = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nat length";

    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    [Theory]
    [InlineData(Transport.Plain)]
    [InlineData(Transport.Tls)]
    public async Task No_answer_at_all_is_a_timeout(Transport transport)
    {
        await using var server = transport.Serve(Scripts.Serve((connection, _) => connection.UntilClosed()));
        using var visitor = new Visitor(server);

        var seen = await visitor.Get("/", Short);

        Assert.Equal((ExchangeEnd.TimedOut, 0), (seen.End, seen.Status));
        AssertTook(Short, seen);
        await visitor.IsWell();
    }

    [Theory]
    [InlineData(Transport.Plain)]
    [InlineData(Transport.Tls)]
    public async Task An_answer_that_stops_in_its_body_is_a_timeout(Transport transport)
    {
        await using var server = transport.Serve(Scripts.Serve("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf."));
        using var visitor = new Visitor(server);

        var seen = await visitor.Get("/", Short);

        Assert.Equal(ExchangeEnd.TimedOut, seen.End);
        AssertTook(Short, seen);
        await visitor.IsWell();
    }

    [Theory]
    [InlineData(Transport.Plain)]
    [InlineData(Transport.Tls)]
    public async Task Bytes_that_keep_coming_do_not_lengthen_the_limit(Transport transport)
    {
        await using var server = transport.Serve(Scripts.Serve((connection, _) => connection.Drip(Slow, TimeSpan.FromMilliseconds(20))));
        using var visitor = new Visitor(server);

        var seen = await visitor.Get("/", Short);

        Assert.Equal(ExchangeEnd.TimedOut, seen.End);
        AssertTook(Short, seen);
        await visitor.IsWell();
    }

    [Fact]
    public async Task A_byte_a_second_is_a_timeout()
    {
        await using var server = Transport.Plain.Serve(Scripts.Serve((connection, _) => connection.Drip(Slow, TimeSpan.FromSeconds(1))));
        using var visitor = new Visitor(server);

        var seen = await visitor.Get("/", Short);

        Assert.Equal(ExchangeEnd.TimedOut, seen.End);
        AssertTook(Short, seen);
        await visitor.IsWell();
    }

    [Theory]
    [InlineData(Transport.Plain)]
    [InlineData(Transport.Tls)]
    public async Task An_answer_byte_by_byte_is_an_answer_when_there_is_time(Transport transport)
    {
        await using var server = transport.Serve(Scripts.Serve((connection, _) => connection.Drip(Slow, TimeSpan.FromMilliseconds(2))));
        using var visitor = new Visitor(server);

        var seen = await visitor.Get("/");

        Assert.Equal((ExchangeEnd.Answered, "at length"), (seen.End, seen.Body));
        await visitor.IsWell();
        Assert.Equal(1, server.Accepted);
    }

    [Theory]
    [InlineData(Transport.Plain)]
    [InlineData(Transport.Tls)]
    public async Task Closing_at_once_loses_the_connection(Transport transport)
    {
        await using var server = transport.Serve(Scripts.InTurn(_ => Task.CompletedTask));
        using var visitor = new Visitor(server);

        var seen = await visitor.Get("/");

        Assert.Equal(ExchangeEnd.ConnectionLost, seen.End);
        await visitor.IsWell();
    }

    [Fact]
    public async Task A_reset_at_once_loses_the_connection_and_is_not_tried_again()
    {
        await using var server = Transport.Plain.Serve(Scripts.InTurn(connection =>
        {
            connection.Reset();
            return Task.CompletedTask;
        }));
        using var visitor = new Visitor(server);

        var seen = await visitor.Get("/");

        // The reset may come before the connecting has ended.
        Assert.True(seen is { End: ExchangeEnd.ConnectionLost or ExchangeEnd.NotConnected, WasResent: false }, seen.ToString());
        Assert.Equal(1, server.Accepted);
        await visitor.IsWell();
    }

    [Fact]
    public async Task Nobody_at_the_port_means_not_connected_until_somebody_is()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using var visitor = new Visitor(new Uri($"http://127.0.0.1:{((IPEndPoint)socket.LocalEndPoint!).Port}"));

        var seen = await visitor.Get("/");

        Assert.Equal(ExchangeEnd.NotConnected, seen.End);
        socket.Listen();
        var answering = AnswerOne(socket);
        await visitor.IsWell();
        await answering;
        Assert.Equal(1, visitor.Engine.Figures.FailedConnects);
    }

    [Fact]
    public async Task A_name_without_address_is_unknown()
    {
        using var visitor = new Visitor(new Uri("http://nowhere.invalid"));

        var seen = await visitor.Get("/");

        Assert.Equal(ExchangeEnd.NameUnknown, seen.End);
    }

    [Fact]
    public async Task A_server_that_accepts_nobody_is_a_timeout_until_it_accepts()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1);
        var queue = Enumerable.Range(0, 4).Select(_ => new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)).ToList();
        var waiting = queue.ConvertAll(one => one.ConnectAsync(listener.LocalEndPoint!));
        var second = await Task.WhenAny(waiting.Except([await Task.WhenAny(waiting)])); // A backlog of 1 holds two.
        using var visitor = new Visitor(new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndPoint!).Port}"));

        var seen = await visitor.Get("/", Short);

        Assert.True(second.IsCompletedSuccessfully);
        Assert.Equal(ExchangeEnd.TimedOut, seen.End);
        AssertTook(Short, seen);
        queue.ForEach(one => one.Dispose());
        var answering = AnswerOne(listener);
        await visitor.IsWell();
        await answering;
    }

    [Fact]
    public async Task Who_waits_for_a_connection_that_hangs_waits_no_longer_than_the_limit()
    {
        await using var server = Transport.Plain.Serve(Scripts.Serve((connection, _) => connection.UntilClosed()));
        using var visitor = new Visitor(server, options => options with { SharesConnections = true, MostConnections = 1 });

        var hanging = visitor.Get("/", Short * 4);
        var waiting = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => visitor.Get("/", Short, lane: visitor.Engine.OpenLane())));

        Assert.All(waiting, seen => Assert.Equal(ExchangeEnd.TimedOut, seen.End));
        Assert.All(waiting, seen => AssertTook(Short, seen));
        Assert.Equal(ExchangeEnd.TimedOut, (await hanging).End);
        await visitor.IsWell();
        Assert.Equal(0, visitor.Engine.Figures.Waiting);
    }

    private static async Task AnswerOne(Socket listener)
    {
        while (true)
        {
            using var connection = new HostileConnection(await listener.AcceptAsync(), 1, CancellationToken.None);
            try
            {
                if (await connection.ReadRequest() is not null)
                {
                    await connection.Write(Scripts.WellBehaved);
                    return;
                }
            }
            catch (IOException)
            {
            }
        }
    }

    private static void AssertTook(TimeSpan limit, Seen seen) => Assert.InRange(seen.Took, limit - TimeSpan.FromMilliseconds(50), limit + Visitor.Slack);
}
