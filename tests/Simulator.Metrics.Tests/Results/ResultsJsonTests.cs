using System.Text.Json;
using Simulator.Metrics.Results;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using static Simulator.Metrics.Tests.TestRun;

namespace Simulator.Metrics.Tests.Results;

public class ResultsJsonTests
{
    private readonly RunSummary _summary =
        new TestRun(PlanWith(Goal(P99, Below(0.5)), Goal(new Metric.OfTarget("target.cpu"), Below(0.5)))).LiveWell().Summary();

    [Fact]
    public void A_summary_has_the_names_that_others_rely_on()
    {
        var root = JsonDocument.Parse(ResultsJson.Serialize(_summary)).RootElement;

        HasAll(
            root, "schemaVersion", "runId", "plan", "seed", "verdict", "exitCode", "durationSeconds",
            "totals", "phases", "steps", "thresholds", "business", "generator");
        string[] figures = ["requests", "failed", "businessConflicts", "throughput", "errorRate", "users", "responseTimeMs", "serviceTimeMs"];
        var phases = root.GetProperty("phases");
        foreach (var scope in new[] { root.GetProperty("totals"), phases[0], phases[1].GetProperty("levels")[0], root.GetProperty("steps")[0] })
        {
            HasAll(scope, figures);
            HasAll(scope.GetProperty("responseTimeMs"), "p50", "p90", "p95", "p99", "p999", "max", "mean", "count");
        }
        HasAll(root.GetProperty("thresholds")[0], "scope", "metric", "target", "measured", "verdict");
        HasAll(root.GetProperty("business"), "jobsPosted", "bidsPlaced", "contractsMade", "contractsPaid");
        HasAll(root.GetProperty("generator"), "cpuSeconds", "peakMemoryBytes", "lagMs");
    }

    [Fact]
    public void Verdicts_are_words()
    {
        var root = JsonDocument.Parse(ResultsJson.Serialize(_summary)).RootElement;

        Assert.Equal("pass", root.GetProperty("verdict").GetString());
        Assert.Equal("notMeasured", root.GetProperty("thresholds")[1].GetProperty("verdict").GetString());
        Assert.Equal(["notMeasured", "pass", "warn", "fail", "aborted", "invalid"], Enum.GetNames<Verdict>().Select(JsonNamingPolicy.CamelCase.ConvertName));
    }

    [Fact]
    public void A_phase_begins_with_its_name_and_ends_with_its_levels()
    {
        var phase = JsonDocument.Parse(ResultsJson.Serialize(_summary)).RootElement.GetProperty("phases")[0];
        var names = phase.EnumerateObject().Select(property => property.Name).ToList();

        Assert.Equal(("name", "levels"), (names[0], names[^1]));
    }

    [Fact]
    public void A_summary_comes_back_as_it_was_written()
    {
        var json = ResultsJson.Serialize(_summary);

        Assert.Equal(json, ResultsJson.Serialize(ResultsJson.Deserialize(json)));
    }

    private static void HasAll(JsonElement element, params string[] names) =>
        Assert.All(names, name => Assert.True(element.TryGetProperty(name, out _), $"{name} is missing"));
}
