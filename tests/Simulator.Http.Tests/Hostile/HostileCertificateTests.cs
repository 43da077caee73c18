using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Simulator.Http.Tests.Hostile.Server;

namespace Simulator.Http.Tests.Hostile;

/// <summary>Certificates that are not to be trusted, and targets that ask for one.</summary>
public sealed class HostileCertificateTests
{
    /// <summary>What is wrong with a certificate.</summary>
    public enum Fault
    {
        Expired,
        NotYetValid,
        WrongHost,
        SelfSigned,
        UnknownAuthority,
    }

    [Theory]
    [InlineData(Fault.Expired)]
    [InlineData(Fault.NotYetValid)]
    [InlineData(Fault.WrongHost)]
    [InlineData(Fault.SelfSigned)]
    [InlineData(Fault.UnknownAuthority)]
    public async Task A_bad_certificate_ends_in_TLS_before_a_byte_of_the_request_is_sent(Fault fault)
    {
        var requests = 0;
        await using var server = new HostileServer(Scripts.InTurn(
            async connection =>
            {
                await connection.AgreeTls(HostileCertificates.Options(With(fault)));
                if (await connection.ReadHead() is not null)
                {
                    Interlocked.Increment(ref requests);
                }
            },
            Scripts.WellOverTls));
        using var visitor = new Visitor(server.OriginOverTls);

        var seen = await visitor.Get("/");

        Assert.Equal((ExchangeEnd.TlsFailed, 0), (seen.End, requests));
        await visitor.IsWell();
    }

    [Theory]
    [InlineData(Fault.Expired)]
    [InlineData(Fault.WrongHost)]
    [InlineData(Fault.SelfSigned)]
    [InlineData(Fault.UnknownAuthority)]
    public async Task A_bad_certificate_is_taken_where_the_plan_says_so(Fault fault)
    {
        await using var server = new HostileServer(Scripts.Well, HostileCertificates.Options(With(fault)));
        using var visitor = new Visitor(server, options => options with { ChecksCertificates = false });

        await visitor.IsWell();
    }

    [Fact]
    public async Task Without_its_root_a_good_certificate_is_of_an_unknown_authority()
    {
        await using var server = Transport.Tls.Serve(Scripts.Well);
        using var visitor = new Visitor(server, options => options with { TrustedRoots = null });

        var seen = await visitor.Get("/");

        Assert.Equal(ExchangeEnd.TlsFailed, seen.End);
    }

    [Theory]
    [InlineData(HostileCertificates.ServerName, ExchangeEnd.Answered)]
    [InlineData("elsewhere.test", ExchangeEnd.TlsFailed)]
    public async Task The_name_that_was_given_is_the_one_that_is_asked_for_and_checked(string name, ExchangeEnd end)
    {
        string? asked = null;
        await using var server = new HostileServer(Scripts.Well, new SslServerAuthenticationOptions
        {
            ServerCertificateSelectionCallback = (_, host) =>
            {
                asked = host;
                return HostileCertificates.Good;
            },
        });
        using var visitor = new Visitor(server, options => options with { ServerName = name });

        var seen = await visitor.Get(Scripts.WellBehavedPath);

        Assert.Equal((end, name), (seen.End, asked));
    }

    [Theory]
    [InlineData(SslProtocols.Tls12, true)]
    [InlineData(SslProtocols.Tls13, true)]
    [InlineData(SslProtocols.Tls12, false)]
    [InlineData(SslProtocols.Tls13, false)]
    public async Task A_client_certificate_that_is_demanded_is_shown_or_the_connection_fails(SslProtocols version, bool isShown)
    {
        await using var server = new HostileServer(Scripts.Well, Demanding(version));
        using var visitor = new Visitor(server, options => options with { ClientCertificate = isShown ? HostileCertificates.Good : null });

        var seen = await visitor.Get(Scripts.WellBehavedPath);

        // The client may be done before the server has looked at its certificate.
        Assert.True(isShown ? seen.End == ExchangeEnd.Answered : seen.End is ExchangeEnd.TlsFailed or ExchangeEnd.ConnectionLost, seen.ToString());
    }

    private static SslServerAuthenticationOptions Demanding(SslProtocols version) => new()
    {
        ServerCertificate = HostileCertificates.Good,
        EnabledSslProtocols = version,
        ClientCertificateRequired = true,
        RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null,
    };

    private static X509Certificate2 With(Fault fault) => fault switch
    {
        Fault.Expired => HostileCertificates.Expired,
        Fault.NotYetValid => HostileCertificates.NotYetValid,
        Fault.WrongHost => HostileCertificates.WrongHost,
        Fault.SelfSigned => HostileCertificates.SelfSigned,
        _ => HostileCertificates.OfUnknownAuthority,
    };
}
