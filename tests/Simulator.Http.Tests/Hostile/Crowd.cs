using System.Collections.Concurrent;
using Simulator.Http.Tests.Hostile.Server;

namespace Simulator.Http.Tests.Hostile;

/// <summary>Makes crowds of users, and a server that treats each of their requests in a way drawn by chance.</summary>
internal static class Crowd
{
    public static List<IHttpLane> OpenLanes(Visitor visitor, int count) => [.. Enumerable.Range(0, count).Select(_ => visitor.Engine.OpenLane())];

    public static List<CrowdMember> Of(List<IHttpLane> lanes, int sends, TimeSpan timeout) =>
        [.. lanes.Select((lane, number) => new CrowdMember(lane, number, sends, timeout))];

    public static void AssertAllTold(List<CrowdMember> crowd) => Assert.All(crowd, member =>
    {
        Assert.Equal(member.Sent, member.Told);
        Assert.False(member.WasMistold);
        Assert.False(member.WasGivenAnothers);
    });

    /// <param name="seed">Of the ways.</param>
    /// <param name="mostOften">How often a request may come that does no harm when it is repeated; others may come once.</param>
    public static Script ByChance(ulong seed, int mostOften = 2)
    {
        var requests = 0L;
        var seen = new ConcurrentDictionary<string, int>();
        return Scripts.Serve((connection, request) =>
        {
            var times = seen.AddOrUpdate(request.Target, 1, (_, before) => before + 1);
            Assert.InRange(times, 1, request.Verb == "POST" ? 1 : mostOften);
            return Hostility.Way(Hostility.Draw(seed, (ulong)Interlocked.Increment(ref requests)))(connection, request);
        });
    }
}
