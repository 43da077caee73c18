using Simulator.Actors.Load;
using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;

namespace Simulator.Actors.Tests;

/// <summary>Plans and runs of scripted users.</summary>
internal static class GivenRun
{
    public static readonly IReadOnlyList<Step> BrowseAndBuy = [ScriptedMind.Step("browse", 2), ScriptedMind.Step("buy", 3)];

    public static Phase Users(string name, double seconds, double from, double to) =>
        new(name, true, [new Segment(name, null, LoadModel.Closed, new LoadCurve(from, to), TimeSpan.FromSeconds(seconds))]);

    public static Phase Sessions(string name, double seconds, double rate) =>
        new(name, true, [new Segment(name, null, LoadModel.PartlyOpen, new LoadCurve(rate, rate), TimeSpan.FromSeconds(seconds))]);

    /// <summary>One population, so that its users are the plan's.</summary>
    public static LoadPlan Plan(params IReadOnlyList<Phase> phases) => new()
    {
        Name = "test",
        Seed = 7,
        Target = new TargetPlan(null, "marketplace", new RequestTimeouts(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10))),
        Clock = new ClockPlan(1, TimeSpan.FromDays(1)),
        Accounts = new AccountsPlan("load.example", 2, 0),
        Populations = [new Population("people", Persona.Homeowner, 1, null!)],
        Phases = phases,
        Thresholds = [],
        DrainLimit = TimeSpan.FromSeconds(5),
        Validity = new ValidityPlan(TimeSpan.FromMilliseconds(20), 0.9, 0.05),
    };

    public static LoadPlan WithSpareAccounts(this LoadPlan plan, int spare) => plan with { Accounts = plan.Accounts with { Spare = spare } };

    public static NodeRun Of(LoadPlan plan, ScriptedMinds minds, FakeTarget target, Share? share = null)
    {
        var catalog = new SeriesCatalog(plan, minds.StepNames);
        return new NodeRun(plan, share ?? Share.Whole, catalog, minds) { Target = target, Instruments = Instruments(plan, catalog) };
    }

    public static RunInstruments Instruments(LoadPlan plan, SeriesCatalog catalog) => new(
        new SampleRecorder(catalog), new InFlightTable(), new LagRecorder(), new MarketEventTally(),
        [.. plan.Populations.Select(_ => new PopulationTally())], new GeneratorMeter(new IdleProcess(), 1) { Pool = new PoolProbe(new IdlePool(), TimeProvider.System) })
    {
        Transport = new TransportRecorder(catalog, () => new ConnectionFigures(3, 0, 0, 0, 0, 0, 0)),
        Measures = new MeasuresRecorder(catalog, _ => 0),
    };

    private sealed class IdlePool : IWorkPool
    {
        public long Pending => 2;

        public void Queue(Action work) => work();
    }

    private sealed class IdleProcess : IProcessReader
    {
        public TimeSpan ProcessorTime => TimeSpan.Zero;

        public long MemoryBytes => 1;

        public TimeSpan GcPause => TimeSpan.Zero;

        public GcCollections Collections => default;
    }
}
