using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Simulator.Http.Sockets;

namespace Simulator.Http.Tests.Sockets;

public sealed class TlsTests : IDisposable
{
    private readonly TestCertificates _certificates = new();
    private string? _askedFor;
    private string? _shownBy;

    public void Dispose() => _certificates.Dispose();

    [Fact]
    public async Task A_server_of_a_trusted_authority_is_spoken_with_and_its_connection_kept()
    {
        using var server = Serving(_certificates.Server("shop.test"));
        using var engine = Engine(server, options => options with { TrustedRoots = _certificates.Roots });
        var lane = engine.OpenLane();

        var first = await lane.AskAsync();
        var second = await lane.AskAsync();

        Assert.Equal((ExchangeEnd.Answered, "ok", null), (first.End, first.Body, first.Failure));
        Assert.Equal((ExchangeEnd.Answered, "ok"), (second.End, second.Body));
        Assert.True(first.Timings.TlsAgreed >= first.Timings.Connected && first.Timings.Connected > 0);
        Assert.Equal(0, second.Timings.TlsAgreed);
        Assert.Equal("shop.test", _askedFor);
        Assert.Equal(1, server.Accepted);
    }

    [Fact]
    public async Task A_large_request_and_its_answer_pass_over_tls()
    {
        using var server = Serving(_certificates.Server("shop.test"));
        using var engine = Engine(server, options => options with { TrustedRoots = _certificates.Roots });

        var heard = await engine.OpenLane().AskAsync(verb: HttpVerb.Put, body: new string('x', 1 << 20));

        Assert.Equal((ExchangeEnd.Answered, "ok"), (heard.End, heard.Body));
    }

    [Fact]
    public async Task A_server_that_nobody_vouches_for_is_not_spoken_with()
    {
        using var server = Serving(_certificates.Server("shop.test"));
        using var engine = Engine(server, options => options);

        var heard = await engine.OpenLane().AskAsync();

        Assert.Equal(ExchangeEnd.TlsFailed, heard.End);
        Assert.Contains("the certificate's chain does not hold: ", heard.Failure);
        Assert.True(engine.Figures is { FailedConnects: 1, OpenConnections: 0 });
    }

    [Fact]
    public async Task A_certificate_for_another_name_is_refused_though_its_authority_is_trusted()
    {
        using var server = Serving(_certificates.Server("elsewhere.test"));
        using var engine = Engine(server, options => options with { TrustedRoots = _certificates.Roots });

        var heard = await engine.OpenLane().AskAsync();

        Assert.Equal(ExchangeEnd.TlsFailed, heard.End);
        Assert.Contains("the certificate is for another name", heard.Failure);
    }

    [Fact]
    public async Task An_expired_certificate_is_refused_though_its_authority_is_trusted()
    {
        using var server = Serving(_certificates.Server("shop.test", isExpired: true));
        using var engine = Engine(server, options => options with { TrustedRoots = _certificates.Roots });

        var heard = await engine.OpenLane().AskAsync();

        Assert.Equal(ExchangeEnd.TlsFailed, heard.End);
        Assert.Contains("NotTimeValid", heard.Failure);
    }

    [Fact]
    public async Task Certificates_are_not_checked_where_that_was_said_aloud()
    {
        using var server = Serving(_certificates.Server("elsewhere.test", isExpired: true));
        using var engine = Engine(server, options => options with { ChecksCertificates = false });

        Assert.Equal(ExchangeEnd.Answered, (await engine.OpenLane().AskAsync()).End);
    }

    [Fact]
    public async Task The_name_of_the_options_goes_into_sni_and_is_what_the_certificate_must_be_for()
    {
        using var server = Serving(_certificates.Server("inner.test"));
        using var engine = Engine(server, options => options with { TrustedRoots = _certificates.Roots, ServerName = "inner.test" });

        Assert.Equal(ExchangeEnd.Answered, (await engine.OpenLane().AskAsync()).End);
        Assert.Equal("inner.test", _askedFor);
    }

    [Fact]
    public async Task A_client_certificate_is_shown_to_a_server_that_asks_for_one()
    {
        using var own = _certificates.Client("generator");
        using var server = Serving(_certificates.Server("shop.test"), asksForCertificate: true);
        using var engine = Engine(server, options => options with { TrustedRoots = _certificates.Roots, ClientCertificate = own });

        Assert.Equal(ExchangeEnd.Answered, (await engine.OpenLane().AskAsync()).End);
        Assert.Equal("CN=generator", _shownBy);
    }

    [Fact]
    public async Task A_plain_server_fails_the_handshake()
    {
        using var plain = new ScriptedServer(async side => await side.WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"));
        using var engine = Engine(plain, options => options);

        Assert.Equal(ExchangeEnd.TlsFailed, (await engine.OpenLane().AskAsync()).End);
    }

    private static SocketHttpEngine Engine(ScriptedServer server, Func<HttpEngineOptions, HttpEngineOptions> with) => new(
        with(new HttpEngineOptions { Origin = new Uri($"https://shop.test:{server.Port}") }),
        TimeProvider.System,
        (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));

    private ScriptedServer Serving(X509Certificate2 certificate, bool asksForCertificate = false) => new(async side =>
    {
        await side.AgreeOnTlsAsync(new SslServerAuthenticationOptions
        {
            ClientCertificateRequired = asksForCertificate,
            RemoteCertificateValidationCallback = (_, shown, _, _) =>
            {
                _shownBy = shown?.Subject;
                return shown is not null || !asksForCertificate;
            },
            ServerCertificateSelectionCallback = (_, name) =>
            {
                _askedFor = name;
                return certificate;
            },
        });
        while (await side.ReadRequestAsync() is not null)
        {
            await side.WriteAsync(Asking.Ok);
        }
    });
}
