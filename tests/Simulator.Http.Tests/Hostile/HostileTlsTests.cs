using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Simulator.Http.Tests.Hostile.Server;

namespace Simulator.Http.Tests.Hostile;

/// <summary>Certificates that are not to be trusted, and handshakes that come to nothing.</summary>
public sealed class HostileTlsTests
{
    // TLS record: alert, fatal, protocol_version.
    private const string NoCommonVersion = "\x15\x03\x01\x00\x02\x02\x46";

    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(400);

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
            WellOverTls));
        using var visitor = new Visitor(OverTls(server));

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
    [InlineData(NoCommonVersion)]
    [InlineData("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")]
    [InlineData("\x16\x03\x03\x00\x04\x02\x00\x00\x00")]
    [InlineData("")]
    public async Task Garbage_instead_of_a_handshake_ends_in_TLS(string garbage)
    {
        await using var server = new HostileServer(Scripts.InTurn(
            async connection =>
            {
                await connection.Write(garbage);
                connection.Finish();
                await connection.UntilClosed();
            },
            WellOverTls,
            WellOverTls));
        using var visitor = new Visitor(OverTls(server));

        var seen = await visitor.Get("/");

        Assert.Equal(ExchangeEnd.TlsFailed, seen.End);
        await visitor.IsWell();
    }

    [Fact]
    public async Task A_reset_in_the_handshake_ends_in_TLS_or_a_lost_connection()
    {
        await using var server = new HostileServer(Scripts.InTurn(
            connection =>
            {
                connection.Reset();
                return Task.CompletedTask;
            },
            WellOverTls));
        using var visitor = new Visitor(OverTls(server));

        var seen = await visitor.Get("/");

        Assert.True(seen.End is ExchangeEnd.TlsFailed or ExchangeEnd.ConnectionLost or ExchangeEnd.NotConnected, seen.ToString());
        await visitor.IsWell();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\x16\x03\x03\x40\x00\x02")]
    public async Task A_handshake_that_is_never_finished_is_a_timeout(string start)
    {
        await using var server = new HostileServer(Scripts.InTurn(
            async connection =>
            {
                await connection.Write(start);
                await connection.DoNothing();
            },
            WellOverTls));
        using var visitor = new Visitor(OverTls(server));

        var seen = await visitor.Get("/", Short);

        Assert.Equal(ExchangeEnd.TimedOut, seen.End);
        Assert.InRange(seen.Took, Short - TimeSpan.FromMilliseconds(50), Short + Visitor.Slack);
        await visitor.IsWell();
    }

    [Fact]
    public async Task A_handshake_of_endless_records_ends_in_bounded_time()
    {
        await using var server = new HostileServer(Scripts.InTurn(
            async connection =>
            {
                var record = new byte[5 + 16384];
                "\x16\x03\x03\x40\x00\x02"u8.CopyTo(record);
                await connection.WriteForEver(record);
            },
            WellOverTls));
        using var visitor = new Visitor(OverTls(server));

        var seen = await visitor.Get("/", Short);

        Assert.True(seen.End is ExchangeEnd.TlsFailed or ExchangeEnd.TimedOut, seen.ToString());
        await visitor.IsWell();
    }

    [Fact]
    public async Task A_server_that_speaks_only_another_protocol_ends_in_TLS()
    {
        await using var server = new HostileServer(Scripts.Well, new SslServerAuthenticationOptions
        {
            ServerCertificate = HostileCertificates.Good,
            ApplicationProtocols = [SslApplicationProtocol.Http2],
        });
        using var visitor = new Visitor(server);

        var seen = await visitor.Get("/");

        Assert.Equal(ExchangeEnd.TlsFailed, seen.End);
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

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task A_handshake_begun_anew_in_the_midst_of_an_exchange_ends_in_bounded_time(SslProtocols version)
    {
        await using var server = new HostileServer(Scripts.InTurn(
            async connection =>
            {
                await connection.AgreeTls(new SslServerAuthenticationOptions
                {
                    ServerCertificate = HostileCertificates.Good,
                    EnabledSslProtocols = version,
                    AllowRenegotiation = true,
                    RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is null,
                });
                await connection.ReadRequest();
                await connection.AskForCertificateAnew();
                await connection.Write(Scripts.WellBehaved);
            },
            WellOverTls,
            WellOverTls));
        using var visitor = new Visitor(OverTls(server));

        var seen = await visitor.Get("/");

        Assert.True(seen.End is ExchangeEnd.TlsFailed or ExchangeEnd.ConnectionLost or ExchangeEnd.Answered, seen.ToString());
        await visitor.IsWell();
    }

    [Fact]
    public async Task Plain_HTTP_spoken_to_a_TLS_port_ends_without_an_answer()
    {
        await using var server = Transport.Tls.Serve(Scripts.Well);
        using var visitor = new Visitor(new Uri($"http://127.0.0.1:{server.Port}"));

        var seen = await visitor.Get("/");

        Assert.True(seen.End is ExchangeEnd.Malformed or ExchangeEnd.ConnectionLost, seen.ToString());
    }

    private static async Task WellOverTls(HostileConnection connection)
    {
        await connection.AgreeTls(HostileCertificates.Options(HostileCertificates.Good));
        await Scripts.Well(connection);
    }

    private static Uri OverTls(HostileServer server) => new($"https://127.0.0.1:{server.Port}");

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
