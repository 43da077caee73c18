using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Conformance;
using Simulator.Metrics.Recording;
using Simulator.Metrics.Results;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Tests.Conformance;

/// <summary>Session starts of an open load that follow the plan's intensity, and others.</summary>
public sealed class ArrivalTests(ITestOutputHelper output)
{
    private const int Seconds = 300;

    private static readonly LoadPlan Plan = WatchedCrowd.Plan with
    {
        Populations = [new("visitors", Persona.Visitor, 0.6, WatchedCrowd.Model), new("others", Persona.Visitor, 0.4, WatchedCrowd.Model)],
        Phases =
        [
            new Phase("ramp", true, [new Segment("ramp", null, LoadModel.PartlyOpen, new LoadCurve(1, 20), TimeSpan.FromSeconds(100))]),
            new Phase("level", true, [new Segment("level", null, LoadModel.PartlyOpen, new LoadCurve(20, 20), TimeSpan.FromSeconds(200))]),
        ],
    };

    private static readonly double Expected = 0.6 * new SessionIntensity(Plan, RunSchedule.Of(Plan)).Between(TimeSpan.Zero, TimeSpan.FromSeconds(Seconds));

    [Fact]
    public void Starts_of_the_planned_process_follow_the_plan()
    {
        var claims = Judge(Poisson(1, Plan, 0), Poisson(1, Plan, 1));

        Assert.Equal(8, claims.Count);
        Assert.All(claims, claim => Assert.Equal(ClaimResult.Held, claim.Result));
    }

    [Fact]
    public void Of_two_hundred_runs_hardly_one_is_called_otherwise()
    {
        var alarms = Enumerable.Range(1, 200).Count(seed => Judge(Poisson((ulong)seed, Plan, 0), Poisson((ulong)seed, Plan, 1)).Any(claim => claim.Result == ClaimResult.Failed));

        // The arrivals' part of the level is 1 % / 6.
        Assert.InRange(alarms, 0, 2);
    }

    [Theory]
    [InlineData("constant gaps", "visitors: session starts, gaps")]
    [InlineData("constant gaps", "visitors: session starts, dispersion")]
    [InlineData("a steady rate instead of the ramp", "visitors: session starts, when")]
    [InlineData("a tenth too many", "visitors: session starts, how many")]
    [InlineData("pairs", "visitors: session starts, gaps")]
    [InlineData("spells", "visitors: session starts, dispersion")]
    [InlineData("whole seconds", "visitors: session starts, gaps")]
    [InlineData("none at all", "visitors: session starts, how many")]
    public void Starts_of_another_process_are_told(string what, string claim)
    {
        var claims = Judge(Mutant(what), Poisson(1, Plan, 1));

        foreach (var failed in claims.Where(one => one.Result == ClaimResult.Failed)) output.WriteLine($"{failed.Name}: {failed.Detail} p={failed.P:G3}");
        Assert.Equal(ClaimResult.Failed, claims.Single(one => one.Name == claim).Result);
        Assert.DoesNotContain(claims, one => one.Name.StartsWith("others", StringComparison.Ordinal) && one.Result == ClaimResult.Failed);
    }

    [Fact]
    public void A_run_that_was_stopped_is_judged_up_to_there()
    {
        var claims = Judge([.. Poisson(1, Plan, 0).Where(due => due < 150)], [.. Poisson(1, Plan, 1).Where(due => due < 150)], seconds: 150);

        Assert.All(claims, claim => Assert.Equal(ClaimResult.Held, claim.Result));
    }

    [Fact]
    public void Few_starts_are_not_judged() => Assert.All(
        Judge(Poisson(1, Plan, 0), [], seconds: 8),
        claim => Assert.StartsWith("not judged: the plan expects ", claim.Detail, StringComparison.Ordinal));

    private static IReadOnlyList<ConformanceClaim> Judge(IReadOnlyList<double> visitors, IReadOnlyList<double> others, int seconds = Seconds)
    {
        var conduct = new ConductRecorder(new ConductLayout(Plan), 1);
        foreach (var due in visitors) conduct.SessionArrived(new UserKey(0, "visitors", 0), TimeSpan.FromSeconds(due), TimeSpan.FromSeconds(due));
        foreach (var due in others) conduct.SessionArrived(new UserKey(1, "others", 0), TimeSpan.FromSeconds(due), TimeSpan.FromSeconds(due));
        var ledger = new RunLedger(Plan, new SeriesCatalog(Plan, MarketSteps.All));
        for (var second = 0; second < seconds; second++)
        {
            ledger.Merge(TestRun.Snapshot("node", second + 1, second, second < 100 ? 0 : 1) with { Conduct = second == 0 ? conduct.Flip(true) : ConductSnapshot.Empty });
            ledger.CloseSecond(second);
        }
        var run = new TestRun(Plan).Record();
        var record = ledger.ToRecord(run.Facts, []);
        return [.. ConformanceJudge.Judge(record, Plan)!.Claims.Where(claim => claim.Family == "arrivals")];
    }

    private static List<double> Poisson(ulong seed, LoadPlan plan, int population)
    {
        var chance = new RandomStream(seed, new UserKey(population, plan.Populations[population].Name, 0), StreamKind.Arrival);
        var process = new ArrivalProcess(plan, population, () => chance.NextDouble());
        var schedule = RunSchedule.Of(plan);
        List<double> starts = [];
        for (var from = TimeSpan.Zero; process.NextAfter(schedule, from) is { } due; from = due) starts.Add(due.TotalSeconds);
        return starts;
    }

    private static List<double> Mutant(string what)
    {
        var starts = Poisson(7, Plan, 0);
        var steady = WithCurve(Expected / 0.6 / Seconds);
        return what switch
        {
            "constant gaps" => [.. Enumerable.Range(0, (int)Expected).Select(i => WhenGrown((i + 0.5) / 0.6))],
            "a steady rate instead of the ramp" => Poisson(7, steady, 0),
            "a tenth too many" => [.. starts.Concat(starts.Where((_, i) => i % 10 == 0).Select(due => due + 0.37)).Where(due => due < Seconds).Order()],
            "pairs" => [.. starts.Where((_, i) => i % 2 == 0).SelectMany(due => new[] { due, due + 0.001 })],
            "spells" => [.. starts.Select(due => (20 * Math.Floor(due / 20)) + (due % 20 * 0.7))],
            "whole seconds" => [.. starts.Select(Math.Floor)],
            "none at all" => [],
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, "no such mutant"),
        };
    }

    private static double WhenGrown(double starts) => new SessionIntensity(Plan, RunSchedule.Of(Plan)).WhenGrown(TimeSpan.Zero, starts)!.Value.TotalSeconds;

    private static LoadPlan WithCurve(double rate) => Plan with
    {
        Phases = [new Phase("level", true, [new Segment("level", null, LoadModel.PartlyOpen, new LoadCurve(rate, rate), TimeSpan.FromSeconds(Seconds))])],
    };
}
