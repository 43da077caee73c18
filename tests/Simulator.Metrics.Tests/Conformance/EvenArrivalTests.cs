using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Conformance;
using Simulator.Metrics.Recording;
using Simulator.Metrics.Results;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Tests.Conformance;

/// <summary>Session starts that are planned evenly are not held against a Poisson process.</summary>
public sealed class EvenArrivalTests
{
    private const int Seconds = 60;

    private static readonly LoadPlan Plan = WatchedCrowd.Plan with
    {
        Populations = [new("visitors", Persona.Visitor, 1, WatchedCrowd.Model)],
        Phases = [new Phase("ramp", true, [new Segment("ramp", null, LoadModel.PartlyOpen, new LoadCurve(1, 20), TimeSpan.FromSeconds(Seconds)) { Spacing = Spacing.Even }])],
    };

    [Fact]
    public void Even_starts_hold_and_no_other_claim_is_made_about_them()
    {
        var claim = Assert.Single(Judge(Planned));

        Assert.Equal("visitors: session starts, evenly", claim.Name);
        Assert.Equal(ClaimResult.Held, claim.Result);
        Assert.Contains("630, planned 630", claim.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void One_start_that_is_late_by_a_millisecond_is_told() =>
        Assert.Equal(ClaimResult.Failed, Assert.Single(Judge([.. Planned.Select((due, k) => k % 20 == 7 ? due + TimeSpan.FromMilliseconds(1) : due)])).Result);

    [Fact]
    public void Starts_that_are_missing_are_told() => Assert.Equal(ClaimResult.Failed, Assert.Single(Judge([.. Planned.Where((_, k) => k % 20 != 7)])).Result);

    [Fact]
    public void Starts_that_came_twice_are_told() => Assert.Equal(ClaimResult.Failed, Assert.Single(Judge([.. Planned.SelectMany((due, k) => k % 20 == 7 ? new[] { due, due } : [due])])).Result);

    private static List<TimeSpan> Planned
    {
        get
        {
            var (process, schedule) = (new ArrivalProcess(Plan, 0, () => 0.5), RunSchedule.Of(Plan));
            List<TimeSpan> starts = [];
            while (process.NextAfter(schedule, starts.Count == 0 ? TimeSpan.Zero : starts[^1]) is { } next) starts.Add(next);
            return starts;
        }
    }

    private static List<ConformanceClaim> Judge(IReadOnlyList<TimeSpan> starts)
    {
        var conduct = new ConductRecorder(new ConductLayout(Plan), 1);
        foreach (var due in starts) conduct.SessionArrived(new UserKey(0, "visitors", 0), due, due);
        var ledger = new RunLedger(Plan, new SeriesCatalog(Plan, MarketSteps.All));
        for (var second = 0; second < Seconds; second++)
        {
            ledger.Merge(TestRun.Snapshot("node", second + 1, second, 0) with { Conduct = second == 0 ? conduct.Flip(true) : ConductSnapshot.Empty });
            ledger.CloseSecond(second);
        }
        var record = ledger.ToRecord(new TestRun(Plan).Record().Facts, []);
        return [.. ConformanceJudge.Judge(record, Plan)!.Claims.Where(claim => claim.Family == "arrivals")];
    }
}
