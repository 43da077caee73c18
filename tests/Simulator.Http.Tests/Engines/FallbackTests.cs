using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Simulator.Http.Fallback;
using Simulator.Http.Sockets;

namespace Simulator.Http.Tests.Engines;

/// <summary>What only the fallback does, and when it is taken.</summary>
public sealed class FallbackTests
{
    private static readonly HttpEngineOptions Plain = new() { Origin = new Uri("http://127.0.0.1:9") };

    [Fact]
    public void The_own_engine_is_taken_unless_something_asks_for_the_other()
    {
        using var plain = HttpEngines.Create(Plain, TimeProvider.System);
        using var http2 = HttpEngines.Create(Plain with { Protocol = HttpProtocol.Http2 }, TimeProvider.System);
        using var proxied = HttpEngines.Create(Plain with { Proxy = new Uri("http://127.0.0.1:8") }, TimeProvider.System);

        Assert.IsType<SocketHttpEngine>(plain);
        Assert.IsType<HttpClientEngine>(http2);
        Assert.IsType<HttpClientEngine>(proxied);
        Assert.Equal("HTTP/2 is carried by HttpClient", HttpEngines.NeedOfHttpClient(Plain with { Protocol = HttpProtocol.Http2 }));
    }

    [Fact]
    public async Task HTTP_2_is_spoken_without_TLS_too_and_many_requests_share_a_connection()
    {
        await using var server = await EngineServer.StartAsync(HttpProtocols.Http2);
        using var engine = new HttpClientEngine(Plain with { Origin = server.Address, Protocol = HttpProtocol.Http2 }, TimeProvider.System);
        var lane = engine.OpenLane();

        var heard = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Ask(lane, "/protocol")));

        Assert.All(heard, one => Assert.Equal("HTTP/2", one.Body));
        Assert.Equal((1, 1L), (server.Connections, engine.Figures.Connects));
    }

    [Fact]
    public async Task A_target_that_speaks_no_HTTP_2_gives_no_answer()
    {
        await using var server = await EngineServer.StartAsync();
        using var engine = new HttpClientEngine(Plain with { Origin = server.Address, Protocol = HttpProtocol.Http2 }, TimeProvider.System);

        var heard = await Ask(engine.OpenLane(), "/protocol");

        Assert.NotEqual(ExchangeEnd.Answered, heard.End);
        Assert.NotEqual(ExchangeEnd.TimedOut, heard.End);
    }

    [Fact]
    public async Task A_proxy_gets_the_whole_address_and_the_word_of_who_asks()
    {
        using var proxy = new TcpListener(IPAddress.Loopback, 0);
        proxy.Start();
        var seen = SeenBy(proxy);
        using var engine = new HttpClientEngine(
            new HttpEngineOptions { Origin = new Uri("http://shop.invalid"), Proxy = new Uri($"http://me:secret@{proxy.LocalEndpoint}") }, TimeProvider.System);

        var heard = await Ask(engine.OpenLane(), "/api");

        Assert.Equal((ExchangeEnd.Answered, "hi"), (heard.End, heard.Body));
        var asked = await seen;
        Assert.StartsWith("GET http://shop.invalid/api HTTP/1.1\r\nHost: shop.invalid\r\n", asked, StringComparison.Ordinal);
        Assert.Contains("Proxy-Authorization: Basic " + Convert.ToBase64String("me:secret"u8), asked, StringComparison.Ordinal);
    }

    // Asks for the password first, as proxies do.
    private static async Task<string> SeenBy(TcpListener proxy)
    {
        using var client = await proxy.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var head = new byte[4096];
        _ = await stream.ReadAsync(head);
        await stream.WriteAsync("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
        var read = await stream.ReadAsync(head);
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"u8.ToArray());
        return Encoding.ASCII.GetString(head, 0, read);
    }

    private static Task<HeardAnswer> Ask(IHttpLane lane, string target)
    {
        var wait = new AnswerWait();
        lane.Send(new RequestDraft().Begin(HttpVerb.Get).At(target), new ExchangeLimits(TimeSpan.FromSeconds(30), 1000, 0), wait);
        return wait.Heard;
    }
}
