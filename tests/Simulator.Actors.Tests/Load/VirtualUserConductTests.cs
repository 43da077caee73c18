using Akka.Actor;
using Simulator.Actors.Load;
using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Tests.Marketplace;
using static Simulator.Actors.Tests.GivenRun;

namespace Simulator.Actors.Tests.Load;

/// <summary>A user tells when it really sends, waits, begins and ends.</summary>
public class VirtualUserConductTests : ActorTest
{
    private readonly ScriptedMind _mind = new(BrowseAndBuy, TimeSpan.FromSeconds(1));
    private readonly FakeTarget _target = new();
    private readonly ConductLayout _layout;
    private readonly ConductRecorder _conduct;
    private readonly NodeRun _run;

    public VirtualUserConductTests()
    {
        var plan = Plan(Users("only", 60, 1, 1)) with { Populations = [new Population("people", Persona.Homeowner, 1, ReferenceModel.Market)] };
        _layout = new ConductLayout(plan);
        _conduct = new ConductRecorder(_layout, 1);
        var catalog = new SeriesCatalog(plan, new ScriptedMinds(BrowseAndBuy, TimeSpan.Zero).StepNames);
        _run = new NodeRun(plan, Model.Load.Share.Whole, catalog, new ScriptedMinds(BrowseAndBuy, TimeSpan.Zero))
        {
            Target = _target, Instruments = Instruments(plan, catalog) with { Conduct = _conduct },
        };
        _run.Begin(Clock, Pacer);
    }

    [Fact]
    public async Task A_closed_user_tells_its_sessions_and_how_long_it_waited()
    {
        var user = await StartUser(isClosed: true);
        await PassTo(TimeSpan.FromSeconds(4));          // a pause of 1 s, a step after 2 s, and 1 s in flight
        _target.Answer();
        await PassTo(TimeSpan.FromSeconds(9));          // a step after 3 s, and 2 s in flight
        _target.Answer();
        await PassTo(TimeSpan.FromSeconds(11));         // a pause of 1 s, and 1 s of thinking that is cut
        await Tell(user, new VirtualUser.Retire());
        Assert.Equal(user, (await Expect<Terminated>()).ActorRef);

        var conduct = _conduct.Flip(isSecond: true);
        var people = _layout.Populations[0];
        Assert.Equal((1, 1, 0), (Count(conduct, people.SessionsEnded), Count(conduct, people.SessionsCut), Count(conduct, people.InSession)));
        Assert.Equal(TimeSpan.FromSeconds(8 + 1).Ticks, Count(conduct, people.SessionTicks));
        Assert.Equal(TimeSpan.FromSeconds(1 + 2 + 3 + 1 + 1).Ticks, Count(conduct, _layout.WaitTicks));
        Assert.Equal((0, 0), (Count(conduct, _layout.LagTicks), Count(conduct, _layout.EarlySteps)));
    }

    [Fact]
    public async Task An_open_session_tells_when_it_was_due_and_a_late_step_how_late()
    {
        var user = await StartUser(isClosed: false);
        await PassTo(TimeSpan.FromSeconds(5));

        await Tell(user, new VirtualUser.BeginSession(TimeSpan.FromSeconds(4)));
        Time.Advance(TimeSpan.FromSeconds(1.5));
        await Pass(TimeSpan.Zero);

        var conduct = _conduct.Flip(isSecond: true);
        Assert.Equal([new SessionStart(0, 4_000_000)], conduct.Starts);
        Assert.Equal(1, Count(conduct, _layout.Populations[0].InSession));
        Assert.Equal(TimeSpan.FromSeconds(0.5).Ticks, Count(conduct, _layout.LagTicks));
    }

    private static long Count(ConductSnapshot conduct, int cell) => Array.IndexOf(conduct.Cells, cell) is >= 0 and var at ? conduct.Counts[at] : 0;

    private async Task<IActorRef> StartUser(bool isClosed)
    {
        var user = Watch(Sys.ActorOf(VirtualUser.Props(new UserKey(0, "people", 0), _mind, _run, isClosed)));
        await Settled();
        return user;
    }
}
