using Simulator.Http.Tests.Hostile.Server;

namespace Simulator.Http.Tests.Hostile;

/// <summary>What a server does to a connection that is kept alive between two requests, or as the second of them arrives.</summary>
public sealed class IdleConnectionTests
{
    private const string Evil = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil";
    private const string Timeout408 = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

    public static TheoryData<string, string, Transport> Strays { get; } = new()
    {
        { "nothing", "", Transport.Plain },
        { "nothing", "", Transport.Tls },
        { "one byte", "\n", Transport.Plain },
        { "an answer", Evil, Transport.Plain },
        { "an answer", Evil, Transport.Tls },
        { "half an answer", "HTTP/1.1 200 OK\r\nX-Evil: ", Transport.Plain },
        { "a timeout", Timeout408, Transport.Plain },
        { "a timeout", Timeout408, Transport.Tls },
    };

    /// <summary>What the server does after its first answer.</summary>
    public enum Then
    {
        Closes,
        Resets,
        StaysOpen,
    }

    [Theory]
    [MemberData(nameof(Strays))]
    public Task Closed_while_idle_costs_no_request(string what, string stray, Transport transport) => BetweenRequests(what, stray, Then.Closes, transport);

    [Theory]
    [MemberData(nameof(Strays))]
    public Task Reset_while_idle_costs_no_request(string what, string stray, Transport transport) => BetweenRequests(what, stray, Then.Resets, transport);

    [Theory]
    [MemberData(nameof(Strays))]
    public Task What_a_server_says_unasked_answers_no_request(string what, string stray, Transport transport) =>
        BetweenRequests(what, stray, Then.StaysOpen, transport);

    private static async Task BetweenRequests(string what, string stray, Then then, Transport transport)
    {
        var isHeard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isDone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = transport.Serve(Scripts.InTurn(async connection =>
        {
            await connection.ReadRequest();
            await connection.Write(Scripts.WellBehaved);
            await isHeard.Task;
            await connection.Write(stray);
            if (then == Then.Closes)
            {
                await connection.FinishPolitely();
            }

            await connection.Delivered();
            if (then == Then.Resets)
            {
                connection.Reset();
            }

            isDone.SetResult();
            await (stray.Length == 0 && then == Then.StaysOpen ? Scripts.Well(connection) : connection.UntilClosed());
        }));
        using var visitor = new Visitor(server);
        await visitor.IsWell();
        isHeard.SetResult();
        await isDone.Task.WaitAsync(Visitor.Patience);

        var seen = await visitor.Post(Scripts.WellBehavedPath, Visitor.Bytes(10));

        Assert.True((seen.End, seen.Body) == (ExchangeEnd.Answered, Scripts.WellBehavedBody), $"{what}, then it {then}: {seen}");
        await visitor.IsWell();
        Assert.Equal(stray.Length == 0 && then == Then.StaysOpen ? 1 : 2, server.Accepted);
    }

    [Theory]
    [InlineData(Transport.Plain, false)]
    [InlineData(Transport.Plain, true)]
    [InlineData(Transport.Tls, false)]
    [InlineData(Transport.Tls, true)]
    public async Task Closed_as_the_next_request_arrives_sends_it_again_where_that_is_harmless(Transport transport, bool resets)
    {
        await using var server = transport.Serve(Scripts.InTurn(OneAnswer(resets, ""), OneAnswer(resets, "")));
        using var visitor = new Visitor(server);
        await visitor.IsWell();

        var get = await visitor.Get(Scripts.WellBehavedPath);

        Assert.Equal((ExchangeEnd.Answered, Scripts.WellBehavedBody, true), (get.End, get.Body, get.WasResent));
        Assert.Equal(1, visitor.Engine.Figures.LostKeepAlives);

        var post = await visitor.Post(Scripts.WellBehavedPath, Visitor.Bytes(10));

        Assert.Equal((ExchangeEnd.ConnectionLost, false), (post.End, post.WasResent));
        await visitor.IsWell();
        Assert.Equal(3, server.Accepted);
    }

    [Fact]
    public async Task A_request_that_may_be_repeated_is_sent_again_though_it_is_a_POST()
    {
        await using var server = Transport.Plain.Serve(Scripts.InTurn(OneAnswer(resets: false, "")));
        using var visitor = new Visitor(server);
        await visitor.IsWell();

        var seen = await visitor.Post(Scripts.WellBehavedPath, Visitor.Bytes(10), isRepeatable: true);

        Assert.Equal((ExchangeEnd.Answered, true), (seen.End, seen.WasResent));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Once_the_answer_has_begun_nothing_is_sent_again(bool resets)
    {
        await using var server = Transport.Plain.Serve(Scripts.InTurn(OneAnswer(resets, "HTTP/1.1 2")));
        using var visitor = new Visitor(server);
        await visitor.IsWell();

        var seen = await visitor.Get(Scripts.WellBehavedPath);

        Assert.Equal((ExchangeEnd.ConnectionLost, false), (seen.End, seen.WasResent));
        Assert.Equal(1, server.Accepted);
        await visitor.IsWell();
    }

    [Fact]
    public async Task A_server_that_answers_only_first_requests_is_not_tried_for_ever()
    {
        await using var server = Transport.Plain.Serve(async connection =>
        {
            await connection.ReadRequest();
            if (connection.Number == 1)
            {
                await connection.Write(Scripts.WellBehaved);
                await connection.ReadRequest();
            }
        });
        using var visitor = new Visitor(server);
        await visitor.IsWell();

        var seen = await visitor.Get("/");

        Assert.Equal(ExchangeEnd.ConnectionLost, seen.End);
        Assert.Equal(2, server.Accepted);
    }

    [Fact]
    public async Task A_pool_of_dead_connections_costs_a_request_one_repetition()
    {
        const int Lanes = 10;
        var arrived = new CountdownEvent(Lanes);
        var allArrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = Transport.Plain.Serve(async connection =>
        {
            await connection.ReadRequest();
            if (connection.Number > Lanes)
            {
                await connection.Write(Scripts.WellBehaved);
                await Scripts.Well(connection);
                return;
            }

            if (arrived.Signal())
            {
                allArrived.SetResult();
            }

            await allArrived.Task;
            await connection.Write(Scripts.WellBehaved);
            await connection.ReadRequest();
        });
        using var visitor = new Visitor(server, options => options with { SharesConnections = true });
        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => visitor.Get(Scripts.WellBehavedPath, lane: visitor.Engine.OpenLane())));

        var seen = await visitor.Get(Scripts.WellBehavedPath);

        Assert.Equal((ExchangeEnd.Answered, true), (seen.End, seen.WasResent));
        arrived.Dispose();
    }

    private static Script OneAnswer(bool resets, string start) => async connection =>
    {
        await connection.ReadRequest();
        await connection.Write(Scripts.WellBehaved);
        await connection.ReadRequest();
        await connection.Write(start);
        if (resets)
        {
            await connection.Delivered();
            connection.Reset();
        }
    };
}
