using Simulator.Http.Tests.Hostile.Server;

namespace Simulator.Http.Tests.Hostile;

/// <summary>Large requests that the server does not read, or not to their end.</summary>
public sealed class UnreadRequestTests
{
    private const string TooMuch = "HTTP/1.1 413 Content Too Large\r\nConnection: close\r\nContent-Length: 8\r\n\r\ntoo much";
    private const string TooMuchButStay = "HTTP/1.1 413 Content Too Large\r\nContent-Length: 8\r\n\r\ntoo much";
    private const int SmallWindow = 8 * 1024;

    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(500);

    // More than both systems' buffers hold.
    private static readonly byte[] Large = Visitor.Bytes(16 * 1024 * 1024);

    [Theory]
    [InlineData(Transport.Plain)]
    [InlineData(Transport.Tls)]
    public async Task A_request_that_nobody_reads_is_a_timeout(Transport transport)
    {
        await using var server = transport.Serve(Scripts.InTurn(connection => connection.DoNothing()), SmallWindow);
        using var visitor = new Visitor(server);

        var seen = await visitor.Post("/", Large, Short);

        Assert.Equal(ExchangeEnd.TimedOut, seen.End);
        Assert.InRange(seen.Took, Short - TimeSpan.FromMilliseconds(50), Short + Visitor.Slack);
        await visitor.IsWell();
    }

    [Theory]
    [InlineData(Transport.Plain, TooMuch)]
    [InlineData(Transport.Plain, TooMuchButStay)]
    [InlineData(Transport.Tls, TooMuch)]
    public async Task An_answer_before_the_request_was_read_is_the_answer_and_the_connection_is_not_used_again(Transport transport, string answer)
    {
        await using var server = transport.Serve(
            Scripts.InTurn(async connection =>
            {
                await connection.ReadHead();
                await connection.Write(answer);
                await connection.DoNothing();
            }),
            SmallWindow);
        using var visitor = new Visitor(server);

        var seen = await visitor.Post("/", Large);

        Assert.Equal((ExchangeEnd.Answered, 413, "too much"), (seen.End, seen.Status, seen.Body));
        await visitor.IsWell();
        Assert.Equal(2, server.Accepted);
    }

    [Theory]
    [InlineData(Transport.Plain)]
    [InlineData(Transport.Tls)]
    public async Task An_early_answer_of_a_server_that_reads_on_is_the_answer(Transport transport)
    {
        await using var server = transport.Serve(Scripts.InTurn(async connection =>
        {
            await connection.ReadHead();
            await connection.Write(TooMuch);
            await connection.FinishPolitely();
            await connection.UntilClosed();
        }));
        using var visitor = new Visitor(server);

        var seen = await visitor.Post("/", Large);

        Assert.Equal((ExchangeEnd.Answered, 413), (seen.End, seen.Status));
        await visitor.IsWell();
    }

    // A closing with the request unread is a reset, which may overtake the answer.
    [Theory]
    [InlineData(Transport.Plain)]
    [InlineData(Transport.Tls)]
    public async Task An_early_answer_and_a_reset_are_the_answer_or_a_lost_connection(Transport transport)
    {
        await using var server = transport.Serve(Scripts.InTurn(async connection =>
        {
            await connection.ReadHead();
            await connection.Write(TooMuch);
            connection.Reset();
        }));
        using var visitor = new Visitor(server);

        var seen = await visitor.Post("/", Large);

        Assert.True(seen is { End: ExchangeEnd.Answered, Status: 413 } or { End: ExchangeEnd.ConnectionLost }, seen.ToString());
        await visitor.IsWell();
    }

    [Theory]
    [InlineData(Transport.Plain)]
    [InlineData(Transport.Tls)]
    public async Task A_reset_while_the_request_is_written_loses_the_connection(Transport transport)
    {
        await using var server = transport.Serve(
            Scripts.InTurn(async connection =>
            {
                await connection.ReadHead();
                connection.Reset();
            }),
            SmallWindow);
        using var visitor = new Visitor(server);

        var seen = await visitor.Post("/", Large);

        Assert.Equal(ExchangeEnd.ConnectionLost, seen.End);
        await visitor.IsWell();
    }

    [Theory]
    [InlineData(Transport.Plain)]
    [InlineData(Transport.Tls)]
    public async Task A_large_request_that_is_read_is_answered(Transport transport)
    {
        var length = 0;
        await using var server = transport.Serve(Scripts.Serve((connection, request) =>
        {
            length = request.Body.Length;
            return connection.Write(Scripts.WellBehaved);
        }));
        using var visitor = new Visitor(server);

        var seen = await visitor.Post("/", Large);

        Assert.Equal((ExchangeEnd.Answered, Large.Length), (seen.End, length));
        await visitor.IsWell();
        Assert.Equal(1, server.Accepted);
    }
}
