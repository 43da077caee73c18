using Simulator.Actors.Load;
using Simulator.Actors.Target;
using Simulator.Actors.Target.Marketplace;
using Simulator.Http;
using Simulator.Http.Sockets;
using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using static Simulator.Actors.Tests.GivenRun;

namespace Simulator.Actors.Tests.Target;

/// <summary>Users that talk HTTP to a server of the test.</summary>
public abstract class HttpTargetTest : ActorTest
{
    private readonly List<HttpTarget> _targets = [];

    protected static UserKey User => new(0, "people", 3);

    protected TimeSpan RequestLimit { get; set; } = S(30);

    protected bool KeepsCookies { get; set; }

    internal NodeRun Run { get; private set; } = null!;

    internal HttpTarget Target { get; private set; } = null!;

    internal void Connect(Uri address, IBinding? binding = null)
    {
        var plan = Plan(Users("only", 60, 1, 1));
        plan = plan with { Target = plan.Target with { Timeouts = new RequestTimeouts(RequestLimit, RequestLimit), Http = plan.Target.Http with { Cookies = KeepsCookies } } };
        var catalog = new SeriesCatalog(plan, MarketSteps.All);
        Target = new HttpTarget(new SocketHttpEngine(new HttpEngineOptions { Origin = address, KeepsCookies = KeepsCookies }), address, plan, binding ?? new MarketplaceBinding(), new RunId("run"), () => Run);
        Run = new NodeRun(plan, Simulator.Model.Load.Share.Whole, catalog, new ScriptedMinds([], default))
        {
            Target = Target, Instruments = Instruments(plan, catalog),
        };
        Run.Begin(Clock, Pacer);
        _targets.Add(Target);
    }

    internal void Send(Call call, UserKey? user = null, long intent = 0, TimeSpan? patience = null) => Target.SessionOf(user ?? User).Send(
        new DueStep(call, 0, Run.Catalog.IndexOfStep(MarketSteps.ViewJob), 0, Clock.Now) { Intent = intent, Patience = patience }, TestActor);

    /// <summary>Sends a step and waits until its user is told the answer.</summary>
    internal async Task<Answer> Ask(Call call, UserKey? user = null, long intent = 0, TimeSpan? patience = null)
    {
        Send(call, user, intent, patience);
        return (await Expect<Answered>()).Answer;
    }

    internal SeriesSnapshot TheSample()
    {
        var series = Assert.Single(Run.Instruments.Samples.Flip());
        Assert.Equal(1, series.Response.Count);
        return series;
    }

    protected override void AfterAll()
    {
        _targets.ForEach(target => target.Dispose());
        base.AfterAll();
    }
}
