using Simulator.Host.Plans;
using Simulator.Model.Plans;

namespace Simulator.Host.Tests.Plans;

public sealed class FeederFilesTests : IDisposable
{
    private const string Plan = """
        extends: script-defaults.yaml
        name: mine
        target: { baseUrl: "http://127.0.0.1:9" }
        feeders:
          people: { file: data/people.csv }
        scenarios: { a: [ { name: home, get: / } ] }
        populations: [ { name: users, scenario: a, share: 1 } ]
        phases: [ { name: a, duration: 5s, users: 5 } ]
        """;

    private readonly Workbench _bench = new();

    public FeederFilesTests() => Directory.CreateDirectory(Path.Combine(_bench.Directory, "data"));

    [Fact]
    public void A_feeder_knows_its_file_and_what_is_in_it()
    {
        var file = _bench.Write("data/people.csv", "name,password\nAda,secret-one\nBen,secret-two\n");

        var loaded = _bench.Load(Plan);

        var feeder = Assert.Single(loaded.Plan!.Feeders);
        Assert.Equal((file, 2), (feeder.File, feeder.Content.Rows));
        Assert.Equal(["name", "password"], feeder.Columns);
        Assert.Equal(64, feeder.Content.Sha256.Length);
    }

    [Fact]
    public void Rows_neither_travel_nor_stand_in_the_lock_file()
    {
        _bench.Write("data/people.csv", "name,password\nAda,secret-one\n");

        var loaded = _bench.Load(Plan);

        Assert.DoesNotContain("secret-one", loaded.Canonical!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-one", PlanLock.Write(loaded, "1"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_file_loads_to_the_same_plan_and_holds_on_to_the_rows()
    {
        var file = _bench.Write("data/people.csv", "name\nAda\n");
        var loaded = _bench.Load(Plan);
        var locked = _bench.Write("plan.lock.yaml", PlanLock.Write(loaded, "1"));

        Assert.Equal(loaded.Canonical, _bench.Loader.Load(locked, PlanOverrides.None).Canonical);

        File.WriteAllText(file, "name\nBen\n");
        var problem = Assert.Single(_bench.Loader.Load(locked, PlanOverrides.None).Problems);

        Assert.Equal("feeders.people.content.sha256", problem.Path);
        Assert.EndsWith("; bring back the file as it was, or take `content` out of the plan", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_one_problem() => Assert.Equal(
        ["my.yaml:5:19 feeders.people.file: there is no file `data/people.csv` beside the plan; write the path of a CSV or JSON lines file"], _bench.Problems(Plan));

    [Fact]
    public void All_wrong_lines_are_named_where_they_are()
    {
        _bench.Write("data/people.csv", "name,age\nAda\nBen,3\nCarla,1,2\n");

        Assert.Equal(
            ["data/people.csv:2:1 feeders.people.file: has 1 value, and there are 2 columns", "data/people.csv:4:1 feeders.people.file: has 3 values, and there are 2 columns"],
            _bench.Problems(Plan));
    }

    [Fact]
    public void What_the_reader_names_is_named_once()
    {
        _bench.Write("data/people.csv", "name\nAda\n");

        Assert.Equal(
            ["my.yaml:5:47 feeders.people.delimiter: `::` is no delimiter; write one sign such as ; or |, or tab"],
            _bench.Problems(Plan.Replace("people.csv }", "people.csv, delimiter: \"::\" }", StringComparison.Ordinal)));
    }

    [Fact]
    public void Columns_and_delimiter_of_the_plan_are_followed()
    {
        _bench.Write("data/people.csv", "Ada;36\nBen;4\n");

        var feeder = Assert.Single(_bench.Load(Plan.Replace("people.csv }", "people.csv, delimiter: ;, columns: [ name, age ] }", StringComparison.Ordinal)).Plan!.Feeders);

        Assert.Equal(["name", "age"], feeder.Columns);
        Assert.Equal(2, feeder.Content.Rows);
    }

    public void Dispose() => _bench.Dispose();
}
