using Simulator.Http.Sockets;

namespace Simulator.Http.Tests.Sockets;

public sealed class RequestTests
{
    [Fact]
    public async Task A_request_has_the_prefix_of_the_origin_its_host_and_what_was_composed()
    {
        string? came = null;
        using var server = new ScriptedServer(async side =>
        {
            came = await side.ReadRequestAsync();
            await side.WriteAsync(Asking.Ok);
            await side.WaitForEndAsync();
        });
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = new Uri(server.Origin, "/shop/") });

        await engine.OpenLane().AskAsync("/jobs?page=1", HttpVerb.Post, body: "{}", header: "X-A: b\r\n");

        Assert.Equal($"POST /shop/jobs?page=1 HTTP/1.1\r\nHost: 127.0.0.1:{server.Port}\r\nX-A: b\r\nContent-Length: 2\r\n\r\n{{}}", came);
    }

    [Fact]
    public async Task A_request_larger_than_any_buffer_arrives_whole()
    {
        string? came = null;
        using var server = new ScriptedServer(async side =>
        {
            came = await side.ReadRequestAsync();
            await side.WriteAsync(Asking.Ok);
            await side.WaitForEndAsync();
        });
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });
        var body = string.Concat(Enumerable.Range(0, 500_000));

        var heard = await engine.OpenLane().AskAsync("/", HttpVerb.Put, body: body);

        Assert.Equal(ExchangeEnd.Answered, heard.End);
        Assert.EndsWith("\r\n\r\n" + body, came);
    }

    [Theory]
    [InlineData("", ExchangeEnd.Malformed)]
    [InlineData("/a b", ExchangeEnd.Malformed)]
    [InlineData("/a\r\nX-Evil: 1", ExchangeEnd.Malformed)]
    [InlineData("/ü", ExchangeEnd.Malformed)]
    [InlineData("jobs", ExchangeEnd.Malformed)]
    [InlineData("ftp://127.0.0.1/", ExchangeEnd.Malformed)]
    [InlineData("http://elsewhere.test/", ExchangeEnd.RedirectRefused)]
    public async Task A_target_that_cannot_be_or_must_not_be_is_not_sent(string target, ExchangeEnd end)
    {
        using var server = ScriptedServer.Answering(Asking.Ok);
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });

        var heard = await engine.OpenLane().AskAsync(target);

        Assert.Equal(end, heard.End);
        Assert.StartsWith("not sent: ", heard.Failure);
        Assert.Equal(0, server.Accepted);
    }

    [Fact]
    public async Task An_absolute_target_goes_to_an_origin_that_is_allowed_without_the_prefix()
    {
        using var server = ScriptedServer.Answering("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n");
        string? came = null;
        using var other = new ScriptedServer(async side =>
        {
            came = await side.ReadRequestAsync();
            await side.WriteAsync(Asking.Ok);
            await side.WaitForEndAsync();
        });
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = new Uri(server.Origin, "/shop"), AlsoAllowed = [other.Origin] });
        var lane = engine.OpenLane();

        var heard = await lane.AskAsync($"{other.Origin}pay?a=1");
        var own = await lane.AskAsync();

        Assert.Equal(200, heard.Status);
        Assert.Equal(500, own.Status);
        Assert.StartsWith("GET /pay?a=1 HTTP/1.1\r\n", came);
    }

    [Fact]
    public async Task A_handler_that_throws_harms_nobody_else()
    {
        using var server = ScriptedServer.Answering(Asking.Ok);
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });
        var lane = engine.OpenLane();

        lane.Ask(then: _ => throw new InvalidOperationException("a bug"));
        await Asking.UntilAsync(() => engine.Figures.ThrowingHandlers == 1);

        Assert.Equal(ExchangeEnd.Answered, (await lane.AskAsync()).End);
        Assert.Equal(1, server.Accepted);
    }

    [Fact]
    public async Task Without_keep_alive_each_request_has_its_own_connection_and_says_so()
    {
        string? came = null;
        using var server = new ScriptedServer(async side =>
        {
            came = await side.ReadRequestAsync();
            await side.WriteAsync(Asking.Ok);
            await side.WaitForEndAsync();
        });
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin, KeepsAlive = false });
        var lane = engine.OpenLane();

        await lane.AskAsync();
        await lane.AskAsync();

        Assert.Equal(2, server.Accepted);
        Assert.Contains("\r\nConnection: close\r\n", came);
    }
}
