using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using static Simulator.Metrics.Tests.TestRun;

namespace Simulator.Metrics.Tests.Aggregation;

public class SummaryBuilderTests
{
    private readonly TestRun _run = new(PlanWith());

    [Fact]
    public void Phases_and_levels_carry_their_own_figures()
    {
        _run.Live(5, 0, _ => [Requests(0, 10, 50)], users: 10)
            .Live(10, 1, _ => [Requests(1, 100, 100), Requests(1, 25, 100, OutcomeClass.Timeout)], users: 100)
            .Live(10, 2, _ => [Requests(2, 200, 200)], users: 200);

        var summary = _run.Summary(new StopReason.StoppedByOperator(""));

        Assert.Equal(["warm-up", "stress", "recovery"], summary.Phases.Select(phase => phase.Name));
        var stress = summary.Phases[1];
        Assert.Equal((3250, 250, 20.0, 162.5), (stress.Requests, stress.Failed, stress.Seconds, stress.Throughput));
        Assert.Equal(250 / 3250.0, stress.ErrorRate, 9);
        Assert.Equal((150.0, 150.0, 200, 20L), (stress.Users.Planned, stress.Users.Active, stress.Users.Peak, stress.Users.SessionsStarted));
        Assert.Equal(["100", "200"], stress.Levels.Select(level => level.Name));
        Assert.Equal([1250, 2000], stress.Levels.Select(level => level.Requests));
        Assert.Equal([125, 200], stress.Levels.Select(level => level.Throughput));
        Assert.Equal(200, stress.Levels[1].ResponseTimeMs!.P99!.Value, 0.2);
    }

    [Fact]
    public void A_phase_that_was_not_reached_is_listed_and_not_measured()
    {
        _run.Live(3, 0, _ => [Requests(0, 10, 50)]);

        var summary = _run.Summary(new StopReason.StoppedByOperator(""));

        Assert.Equal([Verdict.Pass, Verdict.NotMeasured, Verdict.NotMeasured], summary.Phases.Select(phase => phase.Verdict));
        Assert.Equal((0L, 0.0, 20.0), (summary.Phases[1].Requests, summary.Phases[1].Seconds, summary.Phases[1].PlannedSeconds));
        Assert.Null(summary.Phases[1].ResponseTimeMs);
    }

    [Fact]
    public void Steps_and_populations_add_up_to_the_total()
    {
        _run.Live(5, 0, _ => [Requests(0, 6, 50), Requests(0, 3, 50, population: Contractors), Requests(0, 1, 50, population: Contractors, step: Bid)]);

        var summary = _run.Summary();

        Assert.Equal([("browse", 45, 0.9), ("bid", 5, 0.1)], summary.Steps.Select(step => (step.Name, step.Requests, step.Share)));
        Assert.Equal(
            [("homeowners", "homeowner", 30), ("contractors", "contractor", 20)], summary.Populations.Select(one => (one.Name, one.Persona, one.Requests)));
        Assert.Equal(50, summary.Totals.Requests);
    }

    [Fact]
    public void A_percentile_is_left_out_where_its_count_cannot_carry_it()
    {
        _run.Live(0, [Requests(0, 99, 50)]);

        var response = _run.Summary().Totals.ResponseTimeMs!;

        Assert.Equal(99, response.Count);
        Assert.NotNull(response.P95);
        Assert.Null(response.P99);
        Assert.Null(response.P999);
    }

    [Fact]
    public void A_segment_that_ended_within_a_second_of_its_plan_counts_in_full()
    {
        _run.Live(4, 0, _ => [Requests(0, 25, 50)]);
        Assert.Equal(4, _run.Summary().Phases[0].Seconds);

        _run.Live(0, [Requests(0, 25, 50)]);
        Assert.Equal((5.0, 25.0), (_run.Summary().Phases[0].Seconds, _run.Summary().Phases[0].Throughput));
    }

    [Fact]
    public void A_segment_too_short_for_a_second_counts_with_its_plan()
    {
        var segment = new Segment("blink", null, LoadModel.Closed, new LoadCurve(10, 10), TimeSpan.FromSeconds(0.5));
        var run = new TestRun(PlanWith() with { Name = "blinks", Phases = [new Phase("blink", true, [segment]), .. PlanWith().Phases] });
        run.Live(1, [Requests(0, 20, 50)]);

        Assert.Equal((0.5, 40.0), (run.Summary().Phases[0].Seconds, run.Summary().Phases[0].Throughput));
    }

    [Fact]
    public void Business_counts_what_was_acknowledged()
    {
        var events = new long[11];
        events[(int)MarketEventKind.JobPosted] = 5;
        events[(int)MarketEventKind.BidPlaced] = 9;
        events[(int)MarketEventKind.BidAccepted] = 3;
        events[(int)MarketEventKind.FinalPaid] = 2;
        _run.Ledger.Merge(Snapshot("a", 1, 0, 0) with { Events = events });

        var business = _run.Summary().Business;

        Assert.Equal((5, 9, 3, 2, 0), (business.JobsPosted, business.BidsPlaced, business.ContractsMade, business.ContractsPaid, business.JobsClosed));
    }

    [Fact]
    public void The_example_is_a_job_that_was_paid_and_had_two_bidders_in_the_order_of_its_life()
    {
        // Which ids are followed depends on their hash: enough jobs of each kind, so that some of each are.
        for (var i = 0; i < 40; i++)
        {
            _run.Ledger.Merge(Snapshot("a", i + 1, i, 0) with
            {
                Story =
                [
                    Event($"two-bidders-{i}", MarketEventKind.FinalPaid, 1, 9), Event($"two-bidders-{i}", MarketEventKind.BidPlaced, 2, 3),
                    Event($"two-bidders-{i}", MarketEventKind.BidPlaced, 3, 2), Event($"two-bidders-{i}", MarketEventKind.JobPosted, 1, 1),
                    Event($"one-bidder-{i}", MarketEventKind.JobPosted, 1, 1), Event($"one-bidder-{i}", MarketEventKind.JobViewed, 2, 2),
                    Event($"one-bidder-{i}", MarketEventKind.BidPlaced, 2, 3), Event($"one-bidder-{i}", MarketEventKind.BidsRead, 1, 4),
                    Event($"one-bidder-{i}", MarketEventKind.BidAccepted, 1, 5), Event($"one-bidder-{i}", MarketEventKind.FinalPaid, 1, 6),
                ],
            });
        }

        var lines = _run.Summary().ExampleJob;

        Assert.Equal(["jobPosted", "bidPlaced", "bidPlaced", "finalPaid"], lines.Select(line => line.Event));
        Assert.Equal(["homeowners#1", "homeowners#3", "homeowners#2", "homeowners#1"], lines.Select(line => line.User));
        Assert.Equal([1, 2, 3, 9], lines.Select(line => line.AtSeconds));
    }

    [Fact]
    public void Of_the_examples_onlookers_only_bidders_are_told_and_of_the_looks_at_bids_the_last_before_the_choice()
    {
        for (var i = 0; i < 40; i++)
        {
            _run.Ledger.Merge(Snapshot("a", i + 1, i, 0) with
            {
                Story =
                [
                    Event($"job-{i}", MarketEventKind.JobPosted, 1, 1), Event($"job-{i}", MarketEventKind.JobViewed, 7, 2),
                    Event($"job-{i}", MarketEventKind.JobViewed, 2, 3), Event($"job-{i}", MarketEventKind.BidPlaced, 2, 4),
                    Event($"job-{i}", MarketEventKind.BidsRead, 1, 6), Event($"job-{i}", MarketEventKind.BidsRead, 1, 5),
                    Event($"job-{i}", MarketEventKind.BidAccepted, 1, 7), Event($"job-{i}", MarketEventKind.BidsRead, 1, 8),
                ],
            });
        }

        var lines = _run.Summary().ExampleJob;

        Assert.Equal([("jobPosted", 1), ("jobViewed", 3), ("bidPlaced", 4), ("bidsRead", 6), ("bidAccepted", 7)], lines.Select(line => (line.Event, line.AtSeconds)));
    }

    [Fact]
    public void The_generators_figures_are_summed_up()
    {
        _run.Live(0, [], lagMs: 1);
        _run.Live(0, [], lagMs: 30);

        var generator = _run.Summary().Generator;

        Assert.Equal((1, 1.0, 0.25, 2, 1), (generator.Nodes, generator.CpuSeconds, generator.CpuShareMax, generator.Seconds, generator.InvalidSeconds));
        Assert.Equal([1], generator.FirstInvalidSeconds);
        Assert.Equal(30, generator.LagMs!.Max);
    }

    [Fact]
    public void A_rehearsal_is_noted_and_a_limping_generator_is_counted()
    {
        var run = new TestRun(PlanWith() with { Compression = 60 });
        run.Live(0, [Requests(0, 1, 1)], lagMs: 30);

        Assert.Equal(["A rehearsal: durations were divided by 60."], run.Summary().Notes);
        Assert.Equal(1, run.Summary().Generator.InvalidSeconds);
    }

    private static MarketEvent Event(string job, MarketEventKind kind, int user, int second) =>
        new(kind, job, new UserKey(0, "homeowners", user), TimeSpan.FromSeconds(second), 0);
}
