using Simulator.Metrics.Prediction;
using Simulator.Model.Behaviour;

namespace Simulator.Metrics.Tests.Prediction;

public sealed class PredictionCheckTests
{
    [Fact]
    public void What_lies_within_the_tolerances_agrees()
    {
        var comparisons = Compare(new MeasuredSegment("baseline", 100, 104, 2040, Steps(list: 6500, view: 3500)));

        Assert.Equal(["requests/s", "session length", "share of list jobs", "share of view job", "share of list jobs", "share of view job"], comparisons.Select(one => one.Quantity));
        Assert.Equal(["baseline", "whole run"], comparisons.Select(one => one.Segment).Distinct());
        Assert.All(comparisons, one => Assert.True(one.Agrees));
    }

    [Fact]
    public void What_lies_beyond_them_is_named()
    {
        var comparisons = Compare(new MeasuredSegment("baseline", 100, 110, 2440, Steps(list: 7000, view: 3000)));

        Assert.Equal(["requests/s", "session length", "share of list jobs", "share of view job"], comparisons.Where(one => !one.Agrees && one.Segment == "baseline").Select(one => one.Quantity));
        Assert.Equal(0.1, comparisons[0].RelativeDifference, 1e-9);
    }

    [Fact]
    public void Rare_steps_and_what_was_not_measured_are_left_out()
    {
        var comparisons = Compare(new MeasuredSegment("baseline", 100, 100, 999, Steps(list: 2600, view: 1400)), new("unknown", 1, 1, 1, Steps(1, 1)));

        Assert.Equal(["requests/s", "share of list jobs"], comparisons.Where(one => one.Segment == "baseline").Select(one => one.Quantity));
        Assert.DoesNotContain("share of view job", comparisons.Select(one => one.Quantity));
    }

    [Theory]
    [InlineData(true, 60, 2)]
    [InlineData(false, 60, 0)]
    [InlineData(false, 100, 1)]
    public void A_ramp_that_was_cut_off_is_left_out_and_its_sessions_are_not_compared(bool isFlat, double lived, int compared)
    {
        var measured = new MeasuredSegment("baseline", lived, 100, 1200, Steps(600, 400));

        Assert.Equal(compared, PredictionCheck.Compare(Predicted(isFlat), [measured]).Count);
    }

    [Fact]
    public void A_record_says_what_was_measured_in_each_segment_that_was_lived()
    {
        var run = new TestRun(TestRun.PlanWith());
        run.Live(0, [TestRun.Requests(0, 30, 10), TestRun.Requests(0, 10, 10, step: TestRun.Bid)]);
        run.Live(0, [TestRun.Requests(0, 20, 10, OutcomeClass.Timeout)]);

        var segment = Assert.Single(MeasuredSegments.Of(run.Record()));

        Assert.Equal(("warm-up", 30.0, 30.0), (segment.Name, segment.Throughput, segment.SessionSteps));   // one session a second
        Assert.Equal([("browse", 50L), ("bid", 10L)], segment.Steps.Select(step => (step.Key, step.Value)));
    }

    private static IReadOnlyList<PredictionComparison> Compare(params MeasuredSegment[] measured) => PredictionCheck.Compare(Predicted(isFlat: true), measured);

    private static RunPrediction Predicted(bool isFlat) =>
        new()
        {
            Target = "answers at once", Scale = 1, SimulatedFor = 1, Lives = 1, Sessions = null, OpenJobs = null, Business = new Dictionary<string, double>(),
            Segments =
            [
                new PredictedSegment
                {
                    Name = "baseline", Seconds = 100, IsFlat = isFlat, Sessions = 1, SessionStarts = 1, Throughput = 100, ResponseTimeMs = 0, SessionSteps = 5, SessionSeconds = 1,
                    Steps = new Dictionary<string, double> { ["list jobs"] = 0.62, ["view job"] = 0.38 },
                    OpenJobs = 0, OpenJobsAtEnd = 0, BidsPerJob = null, Fill = null, Match = null, Conflicts = null, Disputes = 0,
                },
            ],
        };

    private static Dictionary<string, long> Steps(long list, long view) => new() { ["list jobs"] = list, ["view job"] = view };
}
