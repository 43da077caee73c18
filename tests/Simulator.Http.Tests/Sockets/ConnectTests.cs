using System.Net;
using System.Net.Sockets;
using Simulator.Http.Sockets;

namespace Simulator.Http.Tests.Sockets;

public sealed class ConnectTests
{
    [Fact]
    public async Task Where_one_address_of_a_name_refuses_the_next_is_taken_and_then_kept_to()
    {
        using var server = ScriptedServer.Answering(Asking.Ok);
        using var engine = new SocketHttpEngine(
            new HttpEngineOptions { Origin = new Uri($"http://shop.test:{server.Port}"), KeepsAlive = false },
            TimeProvider.System,
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("127.0.0.9"), IPAddress.Loopback]));
        var lane = engine.OpenLane();

        var first = await lane.AskAsync();
        var second = await lane.AskAsync();

        Assert.Equal((ExchangeEnd.Answered, ExchangeEnd.Answered), (first.End, second.End));
        Assert.True(first.Timings is { NameBegan: > 0, NameKnown: > 0 });
        Assert.True(second.Timings is { NameBegan: 0, ConnectBegan: > 0 });
        Assert.Equal(0, engine.Figures.FailedConnects);
    }

    [Fact]
    public async Task Where_all_addresses_refuse_the_failure_names_the_last()
    {
        using var engine = new SocketHttpEngine(
            new HttpEngineOptions { Origin = new Uri($"http://shop.test:{FreePort()}") },
            TimeProvider.System,
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("127.0.0.8"), IPAddress.Parse("127.0.0.9")]));

        var heard = await engine.OpenLane().AskAsync();

        Assert.Equal(ExchangeEnd.NotConnected, heard.End);
        Assert.EndsWith("(127.0.0.9) refuses connections: nothing listens there", heard.Failure);
        Assert.Equal(1, engine.Figures.FailedConnects);
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_told_from_one_that_does_not_answer()
    {
        using var engine = new SocketHttpEngine(
            new HttpEngineOptions { Origin = new Uri("http://shop.test") }, TimeProvider.System, (_, _) => throw new SocketException((int)SocketError.HostNotFound));

        var heard = await engine.OpenLane().AskAsync();

        Assert.Equal(ExchangeEnd.NameUnknown, heard.End);
        Assert.StartsWith("the name shop.test has no address", heard.Failure);
    }

    [Fact]
    public async Task Whether_there_is_a_connection_to_be_had_is_known_before_the_first_request()
    {
        using var server = ScriptedServer.Answering(Asking.Ok);
        var stop = TestContext.Current.CancellationToken;
        using var there = new SocketHttpEngine(new HttpEngineOptions { Origin = new Uri($"http://127.0.0.1:{server.Port}") });
        var port = FreePort();
        using var nowhere = new SocketHttpEngine(new HttpEngineOptions { Origin = new Uri($"http://127.0.0.1:{port}") });
        using var nameless = new SocketHttpEngine(
            new HttpEngineOptions { Origin = new Uri("http://shop.test") }, TimeProvider.System, (_, _) => throw new SocketException((int)SocketError.HostNotFound));
        using var slow = new SocketHttpEngine(
            new HttpEngineOptions { Origin = new Uri("http://slow.test") }, TimeProvider.System, async (_, cancel) =>
            {
                await Task.Delay(Timeout.Infinite, cancel);
                return [];
            });

        Assert.Null(await there.ObjectionAsync(TimeSpan.FromSeconds(30), stop));
        Assert.Equal($"127.0.0.1:{port} refuses connections: nothing listens there", await nowhere.ObjectionAsync(TimeSpan.FromSeconds(30), stop));
        Assert.StartsWith("the name shop.test has no address", await nameless.ObjectionAsync(TimeSpan.FromSeconds(30), stop));
        Assert.Equal("slow.test:80 did not take a connection within 0.02 s", await slow.ObjectionAsync(TimeSpan.FromMilliseconds(20), stop));
    }

    [Fact]
    public async Task Connections_come_from_the_local_addresses_in_turn()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "elsewhere loopback has one address");
        var from = new List<string>();
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        using var engine = new SocketHttpEngine(new HttpEngineOptions
        {
            Origin = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndPoint!).Port}"),
            LocalAddresses = [IPAddress.Parse("127.0.0.2"), IPAddress.Parse("127.0.0.3")],
        });

        for (var at = 0; at < 4; at++)
        {
            engine.OpenLane().Ask();
            using var side = await listener.AcceptAsync(TestContext.Current.CancellationToken);
            from.Add(((IPEndPoint)side.RemoteEndPoint!).Address.ToString());
        }

        Assert.Equal(["127.0.0.2", "127.0.0.3", "127.0.0.2", "127.0.0.3"], from);
    }

    [Theory]
    [InlineData(SocketError.AddressNotAvailable, "no local port is left")]
    [InlineData(SocketError.TooManyOpenSockets, "raise `ulimit -n`, or share connections")]
    [InlineData(SocketError.NetworkUnreachable, "cannot be reached from here")]
    [InlineData(SocketError.TimedOut, "nothing came back")]
    public void What_can_be_done_about_a_failure_is_said(SocketError error, string words) =>
        Assert.Contains(words, SocketSentences.NotConnected("shop.test:80", IPAddress.Loopback, error));

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
