using Simulator.Http.Tests.Sockets;

namespace Simulator.Http.Tests.Engines;

/// <summary>What every engine does alike over TLS.</summary>
public abstract class TlsEngineContract : IAsyncLifetime
{
    private readonly TestCertificates _certificates = new();
    private TlsServer _server = null!;

    protected abstract IHttpEngine Engine(HttpEngineOptions options);

    public async ValueTask InitializeAsync() => _server = await TlsServer.StartAsync(_certificates.Server("127.0.0.1"));

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _certificates.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_authority_of_ones_own_is_trusted_and_the_own_certificate_shown()
    {
        using var own = _certificates.Client("generator");
        using var engine = Engine(new HttpEngineOptions { Origin = _server.Address, TrustedRoots = _certificates.Roots, ClientCertificate = own });

        var heard = await ProxyTests.Ask(engine.OpenLane(), "/");

        Assert.Equal((ExchangeEnd.Answered, "CN=generator", null), (heard.End, heard.Body, heard.Failure));
    }

    [Fact]
    public async Task Without_that_authority_nothing_is_sent()
    {
        using var engine = Engine(new HttpEngineOptions { Origin = _server.Address });

        var heard = await ProxyTests.Ask(engine.OpenLane(), "/");

        Assert.Equal((ExchangeEnd.TlsFailed, 0), (heard.End, heard.Status));
    }

    [Fact]
    public async Task Nobody_is_checked_where_the_plan_says_so()
    {
        using var engine = Engine(new HttpEngineOptions { Origin = _server.Address, ChecksCertificates = false });

        Assert.Equal("nobody", (await ProxyTests.Ask(engine.OpenLane(), "/")).Body);
    }
}
