using Simulator.Http.Tests.Hostile.Server;

namespace Simulator.Http.Tests.Hostile;

/// <summary>Many users against a server that treats each request in another way: nobody is lost, and nothing is left behind.</summary>
public sealed class HostileCrowdTests
{
    private const int Lanes = 200;
    private const int Sends = 15;

    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(Transport.Plain, Lanes, false, 1)]
    [InlineData(Transport.Plain, Lanes, true, 2)]
    [InlineData(Transport.Tls, 40, false, 3)]
    public async Task Every_user_is_told_the_end_of_every_request_once_and_no_connection_is_left_behind(
        Transport transport, int users, bool isShared, ulong seed)
    {
        await using var server = transport.Serve(Crowd.ByChance(seed));
        using var visitor = new Visitor(server, options => options with { SharesConnections = isShared, MostConnections = isShared ? 100 : int.MaxValue });
        var lanes = Crowd.OpenLanes(visitor, users);
        var crowd = Crowd.Of(lanes, Sends, Timeout);

        crowd.ForEach(member => member.Start());
        await Task.WhenAll(crowd.Select(member => member.Done)).WaitAsync(Limit, TestContext.Current.CancellationToken);

        Crowd.AssertAllTold(crowd);
        Assert.Equal(0, visitor.Engine.Figures.Waiting);
        await Until.True(() => server.Open == visitor.Engine.Figures.OpenConnections);
        Assert.InRange(server.Open, 0, isShared ? 100 : users);
        Assert.All(new[] { ExchangeEnd.Answered, ExchangeEnd.TimedOut, ExchangeEnd.ConnectionLost, ExchangeEnd.Malformed }, end =>
            Assert.True(crowd.Sum(member => member.Ends[(int)end]) > 0, $"nothing ended as {end}"));
        await visitor.IsWell();
        lanes.ForEach(lane => lane.Close());
        if (!isShared)
        {
            await Until.True(() => visitor.Engine.Figures.OpenConnections <= 1 && server.Open <= 1);
        }
    }

    [Theory]
    [InlineData(Transport.Plain, false)]
    [InlineData(Transport.Plain, true)]
    [InlineData(Transport.Tls, false)]
    public async Task To_give_up_ends_all_that_is_in_flight_and_all_that_comes(Transport transport, bool isShared)
    {
        await using var server = transport.Serve(Crowd.ByChance(seed: 4));
        using var visitor = new Visitor(server, options => options with { SharesConnections = isShared, MostConnections = isShared ? 50 : int.MaxValue });
        var crowd = Crowd.Of(Crowd.OpenLanes(visitor, Lanes), 200, Visitor.Patience);
        crowd.ForEach(member => member.Start());
        await Until.True(() => crowd.Sum(member => member.Told) > Lanes);

        visitor.Engine.AbandonAll();

        await Task.WhenAll(crowd.Select(member => member.Done)).WaitAsync(Visitor.Slack, TestContext.Current.CancellationToken);
        Crowd.AssertAllTold(crowd);
        Assert.True(crowd.Sum(member => member.Ends[(int)ExchangeEnd.Abandoned]) >= Lanes);
        Assert.Equal(ExchangeEnd.Abandoned, (await visitor.Get("/")).End);
        await Until.True(() => server.Open == visitor.Engine.Figures.OpenConnections);
        visitor.Engine.Dispose();
        await Until.True(() => server.Open == 0 && visitor.Engine.Figures.OpenConnections == 0);
    }

    [Theory]
    [InlineData(Transport.Plain)]
    [InlineData(Transport.Tls)]
    public async Task To_dispose_of_the_engine_ends_what_is_in_flight(Transport transport)
    {
        await using var server = transport.Serve(Scripts.Serve((connection, _) => connection.UntilClosed()));
        var visitor = new Visitor(server);
        var sent = Enumerable.Range(0, 20).Select(_ => visitor.Get("/", lane: visitor.Engine.OpenLane())).ToList();
        await Until.True(() => server.Open == sent.Count);

        visitor.Engine.Dispose();
        var seen = await Task.WhenAll(sent);

        Assert.All(seen, each => Assert.Equal(ExchangeEnd.Abandoned, each.End));
        await Until.True(() => server.Open == 0);
        visitor.Dispose();
    }

    // The engine notices late requests every few milliseconds: answers come just before, at and just after that.
    [Theory]
    [InlineData(Transport.Plain, false, 5)]
    [InlineData(Transport.Plain, true, 6)]
    [InlineData(Transport.Tls, true, 7)]
    public async Task Answers_that_race_with_their_time_limit_are_told_once_and_to_nobody_else(Transport transport, bool isShared, ulong seed)
    {
        var requests = 0L;
        await using var server = transport.Serve(Scripts.Serve(async (connection, request) =>
        {
            var pause = (int)(Hostility.Draw(seed, (ulong)Interlocked.Increment(ref requests)) % 30);
            await Task.Delay(pause, connection.Closing);
            await connection.Write(Hostility.Echo(request));
        }));
        using var visitor = new Visitor(server, options => options with { SharesConnections = isShared, MostConnections = isShared ? 20 : int.MaxValue });
        var crowd = Crowd.Of(Crowd.OpenLanes(visitor, 40), 60, TimeSpan.FromMilliseconds(20));

        crowd.ForEach(member => member.Start());
        await Task.WhenAll(crowd.Select(member => member.Done)).WaitAsync(Limit, TestContext.Current.CancellationToken);

        Crowd.AssertAllTold(crowd);
        Assert.Equal(0, visitor.Engine.Figures.Waiting);
        await Until.True(() => server.Open == visitor.Engine.Figures.OpenConnections);
        Assert.All(crowd.SelectMany(member => member.Ends.Index()), end =>
            Assert.True(end.Item == 0 || (ExchangeEnd)end.Index is ExchangeEnd.Answered or ExchangeEnd.TimedOut, $"{(ExchangeEnd)end.Index}"));
        await visitor.IsWell();
    }

    [Fact]
    public async Task A_user_that_sends_again_and_again_after_all_was_given_up_neither_blocks_nor_overflows()
    {
        await using var server = Transport.Plain.Serve(Scripts.Well);
        using var visitor = new Visitor(server);
        visitor.Engine.AbandonAll();
        var stubborn = new CrowdMember(visitor.Lane, 0, 100_000, Timeout);

        stubborn.Start();

        await stubborn.Done.WaitAsync(Limit, TestContext.Current.CancellationToken);
        Assert.Equal(stubborn.Sent, stubborn.Ends[(int)ExchangeEnd.Abandoned]);
        Assert.Equal(0, server.Accepted);
    }
}
