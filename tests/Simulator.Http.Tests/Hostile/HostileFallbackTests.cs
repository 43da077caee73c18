using Simulator.Http.Fallback;
using Simulator.Http.Tests.Hostile.Server;

namespace Simulator.Http.Tests.Hostile;

/// <summary>
/// The engine over HttpClient loses no user to a hostile server either. It is more lenient with answers that are not quite right, and repeats harmless requests in
/// silence more than once; what it makes of each is HttpClient's.
/// </summary>
public sealed class HostileFallbackTests
{
    private const int Users = 100;
    private const int MostOften = 10;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_user_is_told_the_end_of_every_request_once(bool isShared)
    {
        await using var server = Transport.Plain.Serve(Crowd.ByChance(seed: 8, MostOften));
        using var visitor = Visit(server, isShared);
        var crowd = Crowd.Of(Crowd.OpenLanes(visitor, Users), 8, TimeSpan.FromMilliseconds(400));

        crowd.ForEach(member => member.Start());
        await Task.WhenAll(crowd.Select(member => member.Done)).WaitAsync(Limit, TestContext.Current.CancellationToken);

        Crowd.AssertAllTold(crowd);
        Assert.All(new[] { ExchangeEnd.Answered, ExchangeEnd.TimedOut, ExchangeEnd.ConnectionLost, ExchangeEnd.Malformed }, end =>
            Assert.True(crowd.Sum(member => member.Ends[(int)end]) > 0, $"nothing ended as {end}"));
        await visitor.IsWell();
    }

    [Fact]
    public async Task To_give_up_ends_all_that_is_in_flight_and_all_that_comes()
    {
        await using var server = Transport.Plain.Serve(Crowd.ByChance(seed: 9, MostOften));
        using var visitor = Visit(server, isShared: true);
        var crowd = Crowd.Of(Crowd.OpenLanes(visitor, Users), 100, Visitor.Patience);
        crowd.ForEach(member => member.Start());
        await Until.True(() => crowd.Sum(member => member.Told) > Users);

        visitor.Engine.AbandonAll();

        await Task.WhenAll(crowd.Select(member => member.Done)).WaitAsync(Visitor.Slack, TestContext.Current.CancellationToken);
        Crowd.AssertAllTold(crowd);
        Assert.Equal(ExchangeEnd.Abandoned, (await visitor.Get("/")).End);
    }

    private static Visitor Visit(HostileServer server, bool isShared) => new(
        server.Origin, options => options with { SharesConnections = isShared, MostConnections = isShared ? 50 : int.MaxValue },
        options => new HttpClientEngine(options, TimeProvider.System));
}
