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

    private const int MostBody = 64 * 1024;

    private readonly ConcurrentQueue<Hearing> _hearings = [];

    public Visitor(Uri origin, Func<HttpEngineOptions, HttpEngineOptions>? change = null, Func<HttpEngineOptions, IHttpEngine>? make = null)
    {
        var options = new HttpEngineOptions { Origin = origin, TrustedRoots = HostileCertificates.TrustedRoots };
        Engine = (make ?? EngineUnderTest.Make)(change?.Invoke(options) ?? options);
        Lane = Engine.OpenLane();
    }

    public Visitor(HostileServer server, Func<HttpEngineOptions, HttpEngineOptions>? change = null)
        : this(server.Origin, change)
    {
    }

    public IHttpEngine Engine { get; }

    public IHttpLane Lane { get; }

    public Task<Seen> Get(string path, TimeSpan? timeout = null, int mostBody = MostBody, int redirects = 0, IHttpLane? lane = null, string headers = "") =>
        Send(HttpVerb.Get, path, [], new ExchangeLimits(timeout ?? Patience, mostBody, redirects), lane, headers: headers);

    public Task<Seen> Head(string path) => Send(HttpVerb.Head, path, [], new ExchangeLimits(Patience, MostBody, 0));

    public Task<Seen> Post(string path, byte[] body, TimeSpan? timeout = null, bool? isRepeatable = null) =>
        Send(HttpVerb.Post, path, body, new ExchangeLimits(timeout ?? Patience, MostBody, 0), isRepeatable: isRepeatable);

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

    private async Task<Seen> Send(
        HttpVerb verb, string path, byte[] body, ExchangeLimits limits, IHttpLane? lane = null, bool? isRepeatable = null, string headers = "")
    {
        var draft = new RequestDraft().Begin(verb);
        draft.Target.Append(path);
        draft.Headers.Append(headers);
        draft.Body.Append(body);
        draft.IsRepeatable = isRepeatable ?? draft.IsRepeatable;
        var hearing = new Hearing();
        _hearings.Enqueue(hearing);

        (lane ?? Lane).Send(draft, limits, hearing);

        var seen = await hearing.First.WaitAsync(limits.Timeout + Slack);
        Assert.True(hearing.Times == 1, $"the end was told {hearing.Times} times");
        Assert.Equal(seen.End == ExchangeEnd.Answered, seen.Failure is null);
        return seen;
    }
}
