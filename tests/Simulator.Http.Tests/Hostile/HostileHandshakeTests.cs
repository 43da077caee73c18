using System.Net.Security;
using System.Security.Authentication;
using Simulator.Http.Tests.Hostile.Server;

namespace Simulator.Http.Tests.Hostile;

/// <summary>TLS handshakes that come to nothing, take for ever, or begin anew.</summary>
public sealed class HostileHandshakeTests
{
    // TLS record: alert, fatal, protocol_version.
    private const string NoCommonVersion = "\x15\x03\x01\x00\x02\x02\x46";

    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(400);

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
            Scripts.WellOverTls,
            Scripts.WellOverTls));
        using var visitor = new Visitor(server.OriginOverTls);

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
            Scripts.WellOverTls));
        using var visitor = new Visitor(server.OriginOverTls);

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
            Scripts.WellOverTls));
        using var visitor = new Visitor(server.OriginOverTls);

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
            Scripts.WellOverTls));
        using var visitor = new Visitor(server.OriginOverTls);

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
            Scripts.WellOverTls,
            Scripts.WellOverTls));
        using var visitor = new Visitor(server.OriginOverTls);

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
}
