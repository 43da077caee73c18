using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Conformance;
using Simulator.Metrics.Results;
using Simulator.Model.Plans;
using Simulator.Model.Runs;

namespace Simulator.Metrics.Tests.Conformance;

/// <summary>What is said where little is known, and what follows from a no.</summary>
public sealed class JudgeTests
{
    [Fact]
    public void A_run_whose_conduct_was_not_counted_is_not_judged() => Assert.Null(new TestRun(TestRun.PlanWith()).LiveWell().Summary().Conformance);

    [Fact]
    public void Too_few_data_never_pass_in_silence()
    {
        var conformance = new WatchedCrowd(1) { Users = 1 }.Judge(seconds: 3);

        Assert.Equal(TrafficFollows.Unknown, conformance.Follows);
        Assert.Equal("cannot be said, for there are too few data", conformance.Line);
        Assert.Contains(conformance.Claims, claim => claim.Detail.StartsWith("not judged: n = ", StringComparison.Ordinal) && claim.Detail.EndsWith(", needs 100", StringComparison.Ordinal));
        Assert.Contains(conformance.Claims, claim => claim is { Name: "visitors: choices", Detail: "not judged: n = 0, needs 100" });
    }

    [Fact]
    public void A_record_of_another_layout_cannot_be_said()
    {
        var record = new WatchedCrowd(1).Run(2);

        var conformance = ConformanceJudge.Judge(record with { Conduct = record.Conduct! with { Layout = 1 } }, WatchedCrowd.Plan)!;

        Assert.Equal("cannot be said, for it was recorded by another version of the simulator", conformance.Line);
    }

    [Fact]
    public void A_stored_record_is_judged_as_the_run_was()
    {
        var record = new WatchedCrowd(1).Run(30);
        using var file = new MemoryStream();
        RunRecordFile.Write(file, record);
        file.Position = 0;

        var again = ConformanceJudge.Judge(RunRecordFile.Read(file), WatchedCrowd.Plan)!;

        Assert.Equal(ConformanceJudge.Judge(record, WatchedCrowd.Plan)!.Claims, again.Claims);
    }

    [Fact]
    public void A_business_share_is_held_against_its_prediction()
    {
        var predictions = new Dictionary<string, double> { ["bids that came too late"] = 0.04 };

        var conformance = ConformanceJudge.Judge(new WatchedCrowd(1).Run(30), WatchedCrowd.Plan, predictions)!;

        var claim = conformance.Claims.Single(one => one.Name == "bids that came too late");
        Assert.Equal(ClaimResult.Shown, claim.Result);
        Assert.EndsWith("predicted 4 %, which lies outside", claim.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, ExitCodes.RunInvalid)]
    [InlineData(false, ExitCodes.Passed)]
    public void A_no_makes_a_run_invalid_only_where_the_plan_says_so(bool isRequired, int exitCode)
    {
        var conformance = new ConformanceSummary(TrafficFollows.No, "no, because of this", 0.01, isRequired, []);
        var plan = TestRun.PlanWith();
        var summary = new TestRun(plan).LiveWell().Summary();

        var verdict = VerdictRule.Decide(
            new TestRun(plan).Record().Facts, 10, [], summary.Phases, summary.Generator, plan.Validity.InvalidShare, conformance);

        Assert.Equal(exitCode, verdict.ExitCode);
        Assert.Equal(isRequired, verdict.Reason == "traffic follows the plan: no, because of this");
    }
}
