using Simulator.Http.Fallback;
using Simulator.Http.Tests.Sockets;

namespace Simulator.Http.Tests.Engines;

/// <summary>The fallback through a proxy that stands in between.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task A_plain_request_goes_to_the_proxy_with_its_whole_address()
    {
        await using var server = await EngineServer.StartAsync();
        using var proxy = new TinyProxy();
        using var engine = new HttpClientEngine(new HttpEngineOptions { Origin = server.Address, Proxy = proxy.Address }, TimeProvider.System);

        var heard = await Ask(engine.OpenLane(), "/status?200");

        Assert.Equal((ExchangeEnd.Answered, "200", null), (heard.End, heard.Body, heard.Failure));
        Assert.Equal($"GET {server.Address}status?200 HTTP/1.1", Assert.Single(proxy.Asked));
    }

    [Fact]
    public async Task A_request_over_TLS_goes_through_a_tunnel_and_both_ends_see_each_others_certificates()
    {
        using var certificates = new TestCertificates();
        await using var server = await TlsServer.StartAsync(certificates.Server("127.0.0.1"));
        using var proxy = new TinyProxy();
        using var own = certificates.Client("generator");
        using var engine = new HttpClientEngine(
            new HttpEngineOptions { Origin = server.Address, Proxy = proxy.Address, TrustedRoots = certificates.Roots, ClientCertificate = own }, TimeProvider.System);

        var heard = await Ask(engine.OpenLane(), "/");

        Assert.Equal((ExchangeEnd.Answered, "CN=generator", null), (heard.End, heard.Body, heard.Failure));
        Assert.Equal($"CONNECT {server.Address.Authority} HTTP/1.1", Assert.Single(proxy.Asked));
    }

    [Fact]
    public async Task A_proxy_that_is_not_there_is_no_connection()
    {
        var gone = new TinyProxy();
        var address = gone.Address;
        gone.Dispose();
        using var engine = new HttpClientEngine(new HttpEngineOptions { Origin = new Uri("http://shop.invalid"), Proxy = address }, TimeProvider.System);

        Assert.Equal(ExchangeEnd.NotConnected, (await Ask(engine.OpenLane(), "/")).End);
    }

    internal static Task<HeardAnswer> Ask(IHttpLane lane, string target)
    {
        var wait = new AnswerWait();
        lane.Send(new RequestDraft().Begin(HttpVerb.Get).At(target), new ExchangeLimits(TimeSpan.FromSeconds(30), 1000, 0), wait);
        return wait.Heard;
    }
}
