using System.Collections.Concurrent;
using System.Text;
using Simulator.Http.Tests.Hostile.Server;

namespace Simulator.Http.Tests.Hostile;

/// <summary>The engine under test and one lane of it. Disposing checks that every send was told its end exactly once.</summary>
internal sealed class Visitor : IDisposable
{
    /// <summary>A time limit that no test reaches unless something hangs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What a busy machine may add to a time limit.</summary>
    public static readonly TimeSpan Slack = TimeSpan.FromSeconds(15);

    private readonly ConcurrentQueue<Hearing> _hearings = [];

    public Visitor(Uri origin, Func<HttpEngineOptions, HttpEngineOptions>? change = null)
    {
        var options = new HttpEngineOptions { Origin = origin, TrustedRoots = HostileCertificates.TrustedRoots };
        Engine = EngineUnderTest.Make(change?.Invoke(options) ?? options);
        Lane = Engine.OpenLane();
    }

    public Visitor(HostileServer server, Func<HttpEngineOptions, HttpEngineOptions>? change = null)
        : this(server.Origin, change)
    {
    }

    public IHttpEngine Engine { get; }

    public IHttpLane Lane { get; }

    public Task<Seen> Get(string path, TimeSpan? timeout = null, int mostBody = 64 * 1024, int redirects = 0, IHttpLane? lane = null) =>
        Send(HttpVerb.Get, path, [], timeout, mostBody, redirects, lane);

    public Task<Seen> Post(string path, byte[] body, TimeSpan? timeout = null, int redirects = 0, bool? isRepeatable = null) =>
        Send(HttpVerb.Post, path, body, timeout, 64 * 1024, redirects, null, isRepeatable);

    public async Task<Seen> Send(
        HttpVerb verb, string path, byte[] body, TimeSpan? timeout = null, int mostBody = 64 * 1024, int redirects = 0, IHttpLane? lane = null, bool? isRepeatable = null)
    {
        var draft = new RequestDraft().Begin(verb);
        draft.Target.Append(path);
        draft.Body.Append(body);
        draft.IsRepeatable = isRepeatable ?? draft.IsRepeatable;
        var hearing = new Hearing();
        _hearings.Enqueue(hearing);

        var limit = timeout ?? Patience;
        (lane ?? Lane).Send(draft, new ExchangeLimits(limit, mostBody, redirects), hearing);

        var seen = await hearing.First.WaitAsync(limit + Slack);
        Assert.True(hearing.Times == 1, $"the end was told {hearing.Times} times");
        Assert.Equal(seen.End == ExchangeEnd.Answered, seen.Failure is null);
        return seen;
    }

    /// <summary>The lane serves its user as before.</summary>
    public async Task IsWell()
    {
        var seen = await Get(Scripts.WellBehavedPath);

        Assert.Equal((ExchangeEnd.Answered, 200, Scripts.WellBehavedBody), (seen.End, seen.Status, seen.Body));
    }

    public void Dispose()
    {
        Engine.Dispose();
        Assert.All(_hearings, hearing => Assert.Equal(1, hearing.Times));
    }

    public static byte[] Bytes(int count) => Encoding.Latin1.GetBytes(new string('x', count));
}
