using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;
using static Simulator.Metrics.Tests.TestRun;

namespace Simulator.Metrics.Tests.Aggregation;

public class RunLedgerTests
{
    private readonly TestRun _run = new(PlanWith());

    [Fact]
    public void A_second_of_a_phase_that_no_node_told_of_is_invalid()
    {
        _run.Live(1, 0, _ => [Requests(0, 10, 50)]);

        Assert.False(_run.Ledger.CloseSecond(1).Record.IsValid);
    }

    [Fact]
    public void A_second_in_which_anything_was_a_second_late_is_invalid()
    {
        var late = new LagRecorder();
        for (var i = 0; i < 1000; i++) late.Record(100);
        late.Record(3_000_000);
        var snapshot = Snapshot("a", 1, 0, 0);
        _run.Ledger.Merge(snapshot with { Generator = snapshot.Generator with { Lag = late.Flip() } });

        Assert.False(_run.Ledger.CloseSecond(0).Record.IsValid);
    }

    [Fact]
    public void A_snapshot_that_comes_twice_counts_once()
    {
        Assert.True(_run.Ledger.Merge(Snapshot("a", 1, 0, 0, Requests(0, 10, 50))));
        Assert.False(_run.Ledger.Merge(Snapshot("a", 1, 0, 0, Requests(0, 10, 50))));

        Assert.Equal(10, _run.Ledger.CloseSecond(0).Record.Requests);
        Assert.Equal(10, _run.Summary().Totals.Requests);
    }

    [Fact]
    public void A_second_is_the_sum_of_its_nodes()
    {
        _run.Ledger.Merge(Snapshot("a", 1, 0, 0, Requests(0, 10, 50), Requests(0, 2, 80, OutcomeClass.ServerError)) with
        {
            Populations = [new PopulationSnapshot(5, 4, 0, 0, 0, 0), new PopulationSnapshot(3, 3, 2, 1, 1, 0)],
            InFlight = [new InFlightRequest(0, 0, 0, 3_000)],
            Events = [1, 0, 4],
        });
        _run.Ledger.Merge(Snapshot("b", 1, 0, 0, Requests(0, 3, 100, OutcomeClass.BusinessConflict)) with
        {
            Populations = [new PopulationSnapshot(5, 5, 0, 0, 0, 0), default],
            InFlight = [new InFlightRequest(0, 0, 0, 9_000)],
            Events = [1],
        });

        Assert.Equal(2, _run.Ledger.NodesHeard(0));
        var record = _run.Ledger.CloseSecond(0).Record;

        Assert.Equal((15, 2, 3), (record.Requests, record.Failed, record.BusinessConflicts));
        Assert.Equal((13, 12, 2, 1, 1), (record.PlannedUsers, record.ActiveUsers, record.PlannedSessions, record.StartedSessions, record.DroppedSessions));
        Assert.Equal((2, 9.0), (record.InFlight, record.OldestInFlightMs));
        Assert.Equal(new Dictionary<string, long> { ["ok"] = 10, ["businessConflict"] = 3, ["serverError"] = 2 }, record.Outcomes);
        Assert.Equal(new Dictionary<string, long> { ["jobPosted"] = 2, ["bidPlaced"] = 4 }, record.Events);
        Assert.Equal(("warm-up", null), (record.Phase, record.Level));
        Assert.Equal(100, record.ResponseMs!.Max);
        Assert.Equal((1.0, 2), (record.Generator.CpuSeconds, record.Generator.Nodes));
    }

    [Fact]
    public void Retries_are_summed_over_nodes_seconds_and_populations()
    {
        foreach (var (node, second) in new[] { ("a", 0), ("b", 0), ("a", 1) })
        {
            _run.Ledger.Merge(Snapshot(node, second + 1, second, 0) with { Populations = [default(PopulationSnapshot) with { Retries = 3 }, default(PopulationSnapshot) with { Retries = 1 }] });
        }

        _run.Ledger.CloseSecond(0);
        _run.Ledger.CloseSecond(1);

        Assert.Equal(12, _run.Summary().Totals.Users.Retries);
    }

    [Fact]
    public void A_late_snapshot_is_missing_in_its_second_and_in_no_total()
    {
        _run.Ledger.Merge(Snapshot("a", 1, 0, 0, Requests(0, 10, 50)));
        Assert.Equal(10, _run.Ledger.CloseSecond(0).Record.Requests);

        Assert.True(_run.Ledger.Merge(Snapshot("b", 1, 0, 0, Requests(0, 7, 900))));

        Assert.Equal(0, _run.Ledger.CloseSecond(1).Record.Requests);
        Assert.Equal(17, _run.Summary().Totals.Requests);
        Assert.Equal(900, _run.Summary().Totals.ResponseTimeMs!.Max);
    }

    [Fact]
    public void A_gap_in_a_nodes_numbers_is_lost_until_it_is_filled()
    {
        _run.Ledger.Merge(Snapshot("a", 1, 0, 0));
        _run.Ledger.Merge(Snapshot("a", 4, 3, 0));
        Assert.Equal(2, _run.Ledger.LostSnapshots);

        _run.Ledger.Merge(Snapshot("a", 2, 1, 0));
        Assert.Equal(1, _run.Ledger.LostSnapshots);
        Assert.Contains(_run.Summary().Notes, note => note.StartsWith("1 seconds of load nodes never arrived", StringComparison.Ordinal));

        _run.Ledger.Merge(Snapshot("a", 3, 2, 0));
        Assert.Equal(0, _run.Ledger.LostSnapshots);
    }

    [Fact]
    public void A_second_of_which_nothing_came_lies_in_the_segment_before()
    {
        _run.Live(1, []);

        Assert.Equal((1, "stress"), (_run.Ledger.CloseSecond(1).Record.Segment, _run.Ledger.CloseSecond(2).Record.Phase));
    }

    [Fact]
    public void Seconds_are_closed_in_order()
    {
        _run.Ledger.CloseSecond(3);

        Assert.Throws<ArgumentOutOfRangeException>(() => _run.Ledger.CloseSecond(3));
    }

    [Fact]
    public void One_lagging_node_makes_a_second_invalid_though_the_others_keep_up()
    {
        _run.Ledger.Merge(Snapshot("a", 1, 0, 0) with { Generator = new GeneratorSnapshot(Lag(1000, 1_000), 0.1, 0.1, 1, TimeSpan.Zero) });
        _run.Ledger.Merge(Snapshot("b", 1, 0, 0) with { Generator = new GeneratorSnapshot(Lag(10, 25_000), 0.1, 0.1, 1, TimeSpan.Zero) });

        var record = _run.Ledger.CloseSecond(0).Record;

        Assert.False(record.IsValid);
        Assert.Equal(25, record.Generator.LagP99Ms!.Value, 0.1);
    }

    [Fact]
    public void A_busy_processor_makes_a_second_invalid()
    {
        _run.Ledger.Merge(Snapshot("a", 1, 0, 0) with { Generator = new GeneratorSnapshot(SparseHistogram.Empty, 0.1, 0.91, 1, TimeSpan.Zero) });
        _run.Ledger.Merge(Snapshot("a", 2, 1, 0) with { Generator = new GeneratorSnapshot(SparseHistogram.Empty, 0.1, 0.9, 1, TimeSpan.Zero) });

        Assert.False(_run.Ledger.CloseSecond(0).Record.IsValid);
        Assert.True(_run.Ledger.CloseSecond(1).Record.IsValid);
        Assert.Equal([0], _run.Record().Generator.InvalidSeconds);
    }

    private static SparseHistogram Lag(int count, long micros)
    {
        var lag = new Histogram();
        for (var i = 0; i < count; i++) lag.Record(micros);
        return lag.ToSparse();
    }
}
