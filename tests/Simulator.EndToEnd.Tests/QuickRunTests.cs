using System.Globalization;
using NJsonSchema;
using Simulator.EndToEnd.Tests.Processes;
using Simulator.Metrics.Results;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Runs;

namespace Simulator.EndToEnd.Tests;

/// <summary>What a user gets who starts the simulator for the first time.</summary>
public sealed class QuickRunTests(QuickRun run) : IClassFixture<QuickRun>
{
    private RunSummary Summary => run.Results.Summary;

    [Fact]
    public void It_passes_and_leaves_every_file()
    {
        run.Ended.With(ExitCodes.Passed);

        run.Results.AreComplete();
        Assert.Equal((Verdict.Pass, ExitCodes.Passed, "plan completed"), (Summary.Verdict, Summary.ExitCode, Summary.StopReason));
    }

    [Fact]
    public void Its_users_are_served()
    {
        var totals = Summary.Totals;

        Assert.True(totals.Requests > 2_000, $"{totals.Requests} requests");
        Assert.True(Of(OutcomeClass.Ok) + Of(OutcomeClass.BusinessConflict) >= 0.99 * totals.Requests, string.Join(", ", totals.Outcomes));
        Assert.Equal(0, Of(OutcomeClass.ClientError));
        Assert.Equal(0, Of(OutcomeClass.ServerError));
        Assert.InRange(totals.Users.Peak, 180, 202);   // two of them administrators

        long Of(OutcomeClass outcome) => totals.Outcomes.GetValueOrDefault(CamelNames.Outcomes[(int)outcome]);
    }

    [Fact]
    public void Its_target_serves_what_it_declares_and_no_more()
    {
        Assert.Equal(("8:exp(20ms)", 400.0), (Summary.Capacity!.Station, Summary.Capacity.RequestsPerSecond));

        // Service times scatter: 4,000 of them take 10 s give or take 0.16 s.
        Assert.All(Summary.Phases, phase => Assert.InRange(phase.Throughput, 10, 430));
    }

    [Fact]
    public void Its_market_lives_whole_lives()
    {
        var business = Summary.Business;

        Assert.True(business.JobsPosted > 30, $"{business}");
        Assert.True(business.BidsPlaced > 20, $"{business}");
        Assert.InRange(business.ContractsMade, 5, business.JobsPosted);
        Assert.InRange(business.DepositsPaid, 1, business.ContractsMade);
        Assert.InRange(business.WorkApproved, 1, business.WorkSubmitted);
        Assert.InRange(business.ContractsPaid, 1, business.WorkApproved);
    }

    [Fact]
    public void All_its_counts_are_the_same_counts()
    {
        var totals = Summary.Totals;
        var timeline = run.Results.Timeline;

        AddUp("phases", Summary.Phases);
        AddUp("steps", Summary.Steps);
        AddUp("populations", Summary.Populations);
        Assert.Equal(totals.Requests, timeline.Sum(second => second.Requests));
        Assert.Equal(totals.Failed, timeline.Sum(second => second.Failed));
        Assert.Equal(totals.BusinessConflicts, timeline.Sum(second => second.BusinessConflicts));
        Assert.Equal(totals.Users.SessionsStarted, timeline.Sum(second => second.StartedSessions));
        Assert.Equal(Sums(totals.Outcomes), Sums([.. timeline.Select(second => second.Outcomes)]));
        Assert.Equal(totals.Requests, totals.Outcomes.Values.Sum());
        Assert.Equal(totals.Requests, totals.ResponseTimeMs!.Count);
        Assert.Equal(Enumerable.Range(0, timeline.Count), timeline.Select(second => second.Second));

        void AddUp(string what, IReadOnlyList<ScopeSummary> parts)
        {
            Assert.True(totals.Requests == parts.Sum(part => part.Requests), $"the requests of all {what} are not those of the run");
            Assert.True(totals.Failed == parts.Sum(part => part.Failed), $"the failures of all {what} are not those of the run");
            Assert.Equal(Sums(totals.Outcomes), Sums([.. parts.Select(part => part.Outcomes)]));
        }
    }

    [Fact]
    public void Its_business_is_that_of_its_seconds()
    {
        var events = Sums([.. run.Results.Timeline.Select(second => second.Events)]);
        var business = Summary.Business;

        Assert.Equal(
            [business.JobsPosted, business.BidsPlaced, business.ContractsMade, business.DepositsPaid, business.WorkSubmitted, business.ContractsPaid],
            new[]
            {
                MarketEventKind.JobPosted, MarketEventKind.BidPlaced, MarketEventKind.BidAccepted, MarketEventKind.DepositPaid,
                MarketEventKind.WorkSubmitted, MarketEventKind.FinalPaid,
            }.Select(kind => events.GetValueOrDefault(CamelNames.Events[(int)kind])));
    }

    [Fact]
    public void A_build_server_reads_the_same_verdict()
    {
        var suite = run.Results.JUnit;
        var cases = suite.Elements("testcase").ToList();

        Assert.Equal(Summary.Thresholds.Count + 2, cases.Count);   // the run itself, and its traffic
        Assert.Equal(cases.Count, Number("tests"));
        Assert.Equal(Summary.Thresholds.Count(each => each is { Gates: true, Verdict: Verdict.Fail }), Number("failures"));
        Assert.Equal(Summary.Thresholds.Count(each => each.Verdict == Verdict.NotMeasured), Number("skipped"));
        Assert.Equal(Summary.Thresholds.Select(each => each.Name), cases.Skip(2).Select(each => each.Attribute("name")!.Value));
        Assert.Equal(Summary.DurationSeconds, double.Parse(suite.Attribute("time")!.Value, CultureInfo.InvariantCulture), 0.001);

        int Number(string name) => int.Parse(suite.Attribute(name)!.Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void With_json_standard_output_is_the_summary_and_nothing_else() => Assert.Equal(run.Results.Text("summary.json").Trim(), run.Ended.Output.Trim());

    [Fact]
    public async Task Its_summary_is_as_the_schema_says()
    {
        var schema = await JsonSchema.FromFileAsync(Repository.At("docs/summary.schema.json"), TestContext.Current.CancellationToken);

        var problems = schema.Validate(run.Results.Text("summary.json"));

        Assert.Empty(problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Nothing_is_left_of_its_marketplace()
    {
        Assert.False(ProcessTable.Runs(run.Marketplace, SimulatorRun.MarketplaceWords), $"process {run.Marketplace} still runs");
        Assert.Empty(Directory.EnumerateDirectories(run.Bench.Temp, "simulator-*"));
        Assert.Contains("marketplace listening on ", run.Results.Text("marketplace.log"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_lock_file_is_a_plan_without_problems()
    {
        var check = (await run.Bench.EndAsync("plan", "check", run.Results.In("plan.lock.yaml"))).With(ExitCodes.Passed);

        Assert.Contains("No problems.", check.Output, StringComparison.Ordinal);
        Assert.Contains($"# sha256: {Summary.PlanHash}", run.Results.Text("plan.lock.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judged_again_by_its_own_plan_it_is_the_same()
    {
        var judged = (await run.Bench.EndAsync("judge", run.Results.Folder, "--with", run.Results.In("plan.lock.yaml"), "--json")).With(ExitCodes.Passed);

        Assert.Equal(run.Results.Text("summary.json").Trim(), judged.Output.Trim());
    }

    [Fact]
    public async Task Judged_by_stricter_thresholds_it_fails()
    {
        var judged = (await run.Bench.EndAsync("judge", run.Results.Folder, "--with", Bench.Plan("strict"), "--json")).With(ExitCodes.ThresholdFailed);

        var summary = ResultsJson.Deserialize(judged.Output);
        Assert.Equal((Verdict.Fail, Summary.Totals.Requests), (summary.Verdict, summary.Totals.Requests));
        Assert.Equal(ExitCodes.Passed, Summary.ExitCode);
    }

    [Theory]
    [InlineData("response.p50", "< 60s", ExitCodes.Passed)]
    [InlineData("response.p50", "< 0.001ms", ExitCodes.ThresholdFailed)]
    public async Task Thresholds_to_judge_by_can_be_given_on_the_command_line(string metric, string target, int exitCode)
    {
        var threshold = $$"""thresholds=[{"metric":"{{metric}}","target":"{{target}}"}]""";

        (await run.Bench.EndAsync("judge", run.Results.Folder, "--with", Bench.Plan("strict"), "--set", threshold)).With(exitCode);
    }

    [Fact]
    public async Task A_result_that_cannot_be_judged_is_bad_input()
    {
        var record = await File.ReadAllBytesAsync(run.Results.In("run.record.gz"), TestContext.Current.CancellationToken);
        Directory.CreateDirectory(run.Bench.At("cut"));
        await File.WriteAllBytesAsync(run.Bench.At("cut/run.record.gz"), record[..(record.Length / 2)], TestContext.Current.CancellationToken);
        run.Bench.Write("text/run.record.gz", "no record");

        await RefusedAsync("missing", "quick");
        await RefusedAsync(run.Bench.At("cut"), "quick");
        await RefusedAsync(run.Bench.At("text"), "quick");
        await RefusedAsync(run.Results.Folder, "calm");

        async Task RefusedAsync(string result, string plan)
        {
            var judged = (await run.Bench.EndAsync("judge", result, "--with", Bench.Plan(plan), "--json")).With(ExitCodes.BadInput);

            Assert.Empty(judged.Output);
            Assert.Contains(result, Assert.Single(judged.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        }
    }

    private static SortedDictionary<string, long> Sums(params IReadOnlyList<IReadOnlyDictionary<string, long>> parts) =>
        new(parts.SelectMany(part => part).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value)), StringComparer.Ordinal);
}
