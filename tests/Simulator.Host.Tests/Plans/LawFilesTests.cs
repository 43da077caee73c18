using Simulator.Host.Plans;
using Simulator.Model.Chance;
using Simulator.Model.Plans;

namespace Simulator.Host.Tests.Plans;

public sealed class LawFilesTests : IDisposable
{
    private const string Plan = "extends: market-defaults.yaml\nname: mine\nphases: [ { name: a, duration: 5s, users: 5 } ]\nmodel: { think: { click: { law: empirical, file: think.csv } } }\n";

    private readonly Workbench _bench = new();

    [Fact]
    public void A_files_values_stand_in_the_plan_that_travels_and_in_the_lock_file()
    {
        _bench.Write("think.csv", "seconds,weight\n4.5,1\n1.5,3\n\n");

        var loaded = _bench.Load(Plan);
        var travelled = PlanReader.Read(CanonicalPlan.Parse(loaded.Canonical!.Text), []);
        var again = _bench.Load(PlanLock.Write(loaded, "0.1.0"));

        var law = Laws.Empirical.Through([1.5, 4.5], [3, 1]);
        Assert.Equal(law, loaded.Plan!.Populations[0].Model.Think.Click);
        Assert.DoesNotContain("think.csv", loaded.Canonical.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(travelled.Problems, problem => problem.Path.Contains("think", StringComparison.Ordinal));
        Assert.Equal(law, again.Plan!.Populations[0].Model.Think.Click);
        Assert.Equal(loaded.Canonical.Hash, again.Canonical!.Hash);
    }

    [Fact]
    public void A_file_is_found_beside_the_plan_that_names_it()
    {
        Directory.CreateDirectory(Path.Combine(_bench.Directory, "base"));
        _bench.Write("base/base.yaml", Plan);
        _bench.Write("base/think.csv", "1\n2\n");

        Assert.Equal(new Laws.Empirical([1, 2], [0, 1]), _bench.Load("extends: base/base.yaml\n").Plan!.Populations[0].Model.Think.Click);
    }

    [Fact]
    public void Ten_thousand_rows_are_taken_and_one_more_is_refused()
    {
        _bench.Write("think.csv", string.Concat(Enumerable.Range(1, 10_000).Select(row => $"{row / 1000.0}\n")));
        Assert.Empty(_bench.Problems(Plan));

        _bench.Write("think.csv", string.Concat(Enumerable.Repeat("0.5\n", 10_001)));
        Assert.Contains("think.csv:10001: there are more than 10000 rows", Assert.Single(_bench.Problems(Plan)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "my.yaml:4:50 model.think.click.file: there is no file `think.csv` beside this plan")]
    [InlineData("", "my.yaml:4:50 model.think.click.file: think.csv is empty")]
    [InlineData("seconds\n", "my.yaml:4:50 model.think.click.file: think.csv has no rows")]
    [InlineData("1\n2\n3;4;5\n", "my.yaml:4:50 model.think.click.file: think.csv:3: `3;4;5` has 3 columns")]
    [InlineData("1,1\n2\n", "my.yaml:4:50 model.think.click.file: think.csv:2: `2` has 1 columns")]
    [InlineData("NaN\n1\n", "think.csv:1:1 model.think.click.points[0]: `NaN` is no time")]
    [InlineData("seconds\n1\nabc\nxyz\n", "think.csv:3:1 model.think.click.points[1]: `abc` is no duration")]
    [InlineData("1,1\n2,-1\n", "think.csv:2:1 model.think.click.weights[1]: `-1` is negative")]
    public void A_bad_file_is_one_problem_with_path_file_and_line(string? text, string words)
    {
        if (text is not null) _bench.Write("think.csv", text);

        Assert.StartsWith(words, Assert.Single(_bench.Problems(Plan).Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_and_points_do_not_go_together() => Assert.Equal(
        ["my.yaml:4:50 model.think.click.file: stands beside points; write one of the two"],
        _bench.Problems(Plan.Replace("think.csv", "think.csv, points: [1, 2]", StringComparison.Ordinal)));

    public void Dispose() => _bench.Dispose();
}
