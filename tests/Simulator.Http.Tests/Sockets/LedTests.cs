using Simulator.Http.Sockets;

namespace Simulator.Http.Tests.Sockets;

public sealed class LedTests
{
    [Fact]
    public async Task Redirects_are_followed_on_the_same_connection_as_far_as_is_allowed()
    {
        using var server = new ScriptedServer(async side =>
        {
            while (await side.ReadRequestAsync() is { } request)
            {
                await side.WriteAsync(request.StartsWith("GET /shop/there", StringComparison.Ordinal)
                    ? Asking.Ok
                    : "HTTP/1.1 302 Found\r\nLocation: there?x=1\r\nContent-Length: 3\r\n\r\nyou");
            }
        });
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = new Uri(server.Origin, "/shop") });
        var lane = engine.OpenLane();

        var followed = await lane.AskAsync("/here", redirects: 3);
        var stayed = await lane.AskAsync("/here");

        Assert.Equal((ExchangeEnd.Answered, 200, "ok", 1), (followed.End, followed.Status, followed.Body, followed.Redirects));
        Assert.Equal((ExchangeEnd.Answered, 302, "you", 0), (stayed.End, stayed.Status, stayed.Body, stayed.Redirects));
        Assert.Equal(1, server.Accepted);
    }

    [Fact]
    public async Task A_redirect_to_elsewhere_is_refused()
    {
        using var server = ScriptedServer.Answering("HTTP/1.1 302 Found\r\nLocation: http://elsewhere.test/\r\nContent-Length: 0\r\n\r\n");
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });

        var heard = await engine.OpenLane().AskAsync(redirects: 3);

        Assert.Equal((ExchangeEnd.RedirectRefused, 302), (heard.End, heard.Status));
        Assert.Contains("elsewhere.test", heard.Failure);
    }

    [Fact]
    public async Task Secrets_and_content_stay_behind_where_the_redirect_says_so()
    {
        string? came = null;
        using var other = new ScriptedServer(async side =>
        {
            came = await side.ReadRequestAsync();
            await side.WriteAsync(Asking.Ok);
            await side.WaitForEndAsync();
        });
        using var server = ScriptedServer.Answering($"HTTP/1.1 303 See Other\r\nLocation: {other.Origin}done\r\nContent-Length: 0\r\n\r\n");
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin, AlsoAllowed = [other.Origin] });

        var heard = await engine.OpenLane().AskAsync(
            "/pay", HttpVerb.Post, body: "{}", redirects: 3, header: "Authorization: Bearer x\r\nContent-Type: application/json\r\nX-A: b\r\n");

        Assert.Equal((ExchangeEnd.Answered, 1), (heard.End, heard.Redirects));
        Assert.Equal($"GET /done HTTP/1.1\r\nHost: 127.0.0.1:{other.Port}\r\nX-A: b\r\n\r\n", came);
    }

    [Fact]
    public async Task Cookies_are_a_lanes_own_and_are_forgotten_when_it_is_closed()
    {
        using var server = new ScriptedServer(async side =>
        {
            while (await side.ReadRequestAsync() is { } request)
            {
                var cookie = request.Split("\r\n").FirstOrDefault(line => line.StartsWith("Cookie: ", StringComparison.Ordinal)) ?? "none";
                await side.WriteAsync($"HTTP/1.1 200 OK\r\nSet-Cookie: id=7; Path=/shop\r\nContent-Length: {cookie.Length}\r\n\r\n{cookie}");
            }
        });
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = new Uri(server.Origin, "/shop"), KeepsCookies = true });
        var (lane, other) = (engine.OpenLane(), engine.OpenLane());

        Assert.Equal("none", (await lane.AskAsync("/a")).Body);
        Assert.Equal("Cookie: id=7", (await lane.AskAsync("/a")).Body);
        Assert.Equal("none", (await other.AskAsync("/a")).Body);
        lane.Close();
        Assert.Equal("none", (await lane.AskAsync("/a")).Body);
    }
}
