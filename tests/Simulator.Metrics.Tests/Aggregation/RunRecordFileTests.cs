using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Results;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using static Simulator.Metrics.Tests.TestRun;

namespace Simulator.Metrics.Tests.Aggregation;

public class RunRecordFileTests
{
    public static TheoryData<StopReason> Reasons =>
    [
        new StopReason.PlanCompleted(), new StopReason.ThresholdBreached("p99"), new StopReason.StoppedByOperator("lunch"),
        new StopReason.Signalled("SIGINT"), new StopReason.SimulatorFailed("out of memory"),
    ];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_stored_run_gives_the_same_summary(StopReason reason)
    {
        var run = new TestRun(PlanWith(Goal(P99, Below(0.5)), Goal(new Metric.ErrorRate(), Below(0.01), window: 5))).LiveWell();
        run.Ledger.Merge(Snapshot("late", 1, 3, 0) with
        {
            Story = [new MarketEvent(MarketEventKind.JobPosted, "job-1", new UserKey(0, "homeowners", 3), TimeSpan.FromSeconds(2.5), 125_00)],
        });
        var record = run.Record(reason);

        using var file = new MemoryStream();
        RunRecordFile.Write(file, record);
        file.Position = 0;
        var again = SummaryBuilder.Build(RunRecordFile.Read(file), run.Plan);

        Assert.Equal(ResultsJson.Serialize(SummaryBuilder.Build(record, run.Plan)), ResultsJson.Serialize(again));
    }

    [Fact]
    public void A_run_of_a_version_that_measured_less_is_judged_by_what_it_measured()
    {
        var run = new TestRun(PlanWith(Goal(P99, Below(0.5)), Goal(new Metric.LatencyPercentile(Latency.FirstByte, 95), Below(0.5))));
        for (var second = 0; second < 5; second++) run.Live(0, [Requests(0, 100, 50)], lagMs: 30);
        using var written = new MemoryStream();
        RunRecordFile.Write(written, run.Record());
        written.Position = 0;
        using var zip = new GZipStream(written, CompressionMode.Decompress);
        var json = JsonNode.Parse(zip)!.AsObject();
        json.Remove("transport");
        var generator = json["generator"]!.AsObject();
        foreach (var added in new[] { "startLag", "lateStarts", "gcLongestMs", "collections", "poolDelayMaxMs", "poolQueueMax", "invalidStretches" }) generator.Remove(added);
        foreach (var second in json["seconds"]!.AsArray())
        {
            second!.AsObject().Remove("invalidBecause");
            second.AsObject().Remove("transport");
        }

        using var older = new MemoryStream(Zip(json.ToJsonString()));
        var summary = SummaryBuilder.Build(RunRecordFile.Read(older), run.Plan);

        Assert.Equal([Verdict.Pass, Verdict.NotMeasured], summary.Thresholds.Select(threshold => threshold.Verdict));
        Assert.Equal("the run did not record where the time of its exchanges went", summary.Thresholds[1].Detail);
        Assert.Equal((5, 0), (summary.Generator.InvalidSeconds, summary.Generator.InvalidStretches.Count));
        Assert.Null(summary.Generator.StartLagMs);
    }

    [Fact]
    public void A_damaged_file_says_so()
    {
        using var file = new MemoryStream();
        RunRecordFile.Write(file, new TestRun(PlanWith()).LiveWell().Record());

        Assert.StartsWith("this is no run's record, or it is damaged: ", RefusalOf(file.ToArray()[..((int)file.Length / 2)]), StringComparison.Ordinal);
        Assert.StartsWith("this is no run's record, or it is damaged: ", RefusalOf("name: a plan"u8.ToArray()), StringComparison.Ordinal);
        Assert.StartsWith("this is no run's record, or it is damaged: ", RefusalOf(Zip("{}")), StringComparison.Ordinal);
        Assert.StartsWith("this is no run's record, or it is damaged: ", RefusalOf([]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_a_newer_simulator_says_what_to_do() => Assert.Equal(
        "the run's record has schema version 99, this simulator reads up to 1: use a newer simulator", RefusalOf(Zip("""{"schemaVersion":99,"other":1}""")));

    [Fact]
    public void A_record_is_not_judged_by_the_plan_of_another_run()
    {
        var run = new TestRun(PlanWith());
        var other = run.Plan with { Populations = [run.Plan.Populations[0]] };

        var refused = Assert.Throws<RunRecordException>(() => SummaryBuilder.Build(run.Record(), other));

        Assert.Equal("run 20260101T000000Z-test is not one of plan 'test': it had other populations or phases", refused.Message);
    }

    private static string RefusalOf(byte[] bytes)
    {
        using var file = new MemoryStream(bytes);
        return Assert.Throws<RunRecordException>(() => RunRecordFile.Read(file)).Message;
    }

    private static byte[] Zip(string json)
    {
        using var file = new MemoryStream();
        using (var zip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(Encoding.UTF8.GetBytes(json));
        return file.ToArray();
    }
}
