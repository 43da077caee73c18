using System.Net;
using System.Net.Sockets;
using Simulator.EndToEnd.Tests.Processes;
using Simulator.EndToEnd.Tests.Targets;
using Simulator.Model.Runs;

namespace Simulator.EndToEnd.Tests;

/// <summary>Wrong plans, wrong options, targets that are not there: told in a line each, before anything is sent.</summary>
public sealed class BadInputTests : EndToEndTest
{
    private const string Head = """
        extends: market-defaults.yaml
        name: mine
        phases:
          - { name: one, duration: 5s, users: 10 }
          - { name: two, duration: 5s, users: 10 }

        """;

    [Theory]
    [InlineData("unknown key", "sed: 5", "bad.yaml:6:1 sed: ")]
    [InlineData("wrong unit", "drain: { limit: 5 min }", "bad.yaml:6:17 drain.limit: ")]
    [InlineData("no unit", "drain: { limit: 5 }", "bad.yaml:6:17 drain.limit: ")]
    [InlineData("negative duration", "drain: { limit: -5s }", "bad.yaml:6:17 drain.limit: ")]
    [InlineData(
        "shares", "populations: [ { name: a, persona: visitor, share: 0.5 }, { name: b, persona: visitor, share: 0.4 } ]", "bad.yaml:6:14 populations: ")]
    [InlineData(
        "same name twice", "populations: [ { name: a, persona: visitor, share: 0.5 }, { name: a, persona: visitor, share: 0.5 } ]",
        "bad.yaml:6:67 populations.a.name: ")]
    [InlineData("unknown metric", "thresholds: [ { metric: speed, target: '< 1s' } ]", "bad.yaml:6:25 thresholds[0].metric: ")]
    [InlineData(
        "unknown phase", "thresholds: [ { metric: errorRate, target: '< 1%', scope: { phase: three } } ]", "bad.yaml:6:68 thresholds[0].scope.phase: ")]
    [InlineData("broken YAML", "drain: { limit: 5s", "bad.yaml:7:1: ")]
    [InlineData("variable without value", "target: { baseUrl: \"${NO_SUCH_VARIABLE}\" }", "bad.yaml:6:20 target.baseUrl: ")]
    [InlineData(
        "several", "sed: 5\nseed: many\ndrain: { limit: 5 }\nclock: { thinkScale: 0 }", "bad.yaml:6:1 sed: ", "bad.yaml:7:7 seed: ", "bad.yaml:8:17 drain.limit: ",
        "bad.yaml:9:22 clock.thinkScale: ")]
    public async Task A_wrong_plan_is_told_with_the_places_of_all_its_problems(string what, string lines, params string[] problems)
    {
        await using var target = await StubTarget.StartAsync(healthStatus: 200);
        Bench.Write("bad.yaml", $"{Head}{lines}\n");
        string[] targetOption = what == "variable without value" ? [] : ["--target", target.Address];

        var run = (await Bench.EndAsync(["run", "bad.yaml", .. targetOption, "--json"])).With(ExitCodes.BadInput);

        Assert.Empty(run.Output);
        Assert.Equal(problems, Problems(run).Select((line, i) => line.StartsWith(problems[i], StringComparison.Ordinal) ? problems[i] : line));
        Assert.Equal((0, 0), (target.HealthRequests, target.OtherRequests));
        Assert.False(Directory.Exists(Bench.At("results")), "no results folder for a plan that cannot be run");
    }

    [Fact]
    public async Task Checking_a_plan_tells_the_same_as_running_it()
    {
        Bench.Write("bad.yaml", $"{Head}sed: 5\nseed: many\n");

        var check = (await Bench.EndAsync("plan", "check", "bad.yaml")).With(ExitCodes.BadInput);
        var run = (await Bench.EndAsync("run", "bad.yaml")).With(ExitCodes.BadInput);

        Assert.Equal(2, Problems(check).Count);
        Assert.Equal(Problems(check), Problems(run));
    }

    [Fact]
    public async Task Plans_that_extend_one_another_in_a_circle_are_told()
    {
        Bench.Write("bad.yaml", "extends: other.yaml\nname: mine\n");
        Bench.Write("other.yaml", "extends: bad.yaml\nname: other\n");

        var ended = (await Bench.EndAsync("run", "bad.yaml")).With(ExitCodes.BadInput);

        Assert.Contains("other.yaml:1:10 extends: ", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.yaml", "run", "nowhere.yaml")]
    [InlineData("did you mean `smoke`", "run", "smok")]
    [InlineData("jugde", "jugde")]
    [InlineData("--compres", "run", "smoke", "--compres", "2")]
    [InlineData("--compress x compression: ", "run", "smoke", "--compress", "x")]
    [InlineData("--compress -1 compression: ", "run", "smoke", "--compress", "-1")]
    [InlineData("--seed -3 seed: ", "run", "smoke", "--seed", "-3")]
    [InlineData("--think-scale 0 clock.thinkScale: ", "run", "smoke", "--think-scale", "0")]
    [InlineData("--target localhost:5080 target.baseUrl: ", "run", "smoke", "--target", "localhost:5080")]
    [InlineData("phases.stedy", "run", "smoke", "--set", "phases.stedy.users=5")]
    [InlineData("--set nonsense", "run", "smoke", "--set", "nonsense")]
    [InlineData("--with", "judge", "results")]
    public async Task A_wrong_command_line_is_told(string word, params string[] arguments)
    {
        var ended = (await Bench.EndAsync(arguments)).With(ExitCodes.BadInput);

        Assert.Empty(ended.Output);
        Assert.Contains(word, ended.Error, StringComparison.Ordinal);
        Assert.Contains($"(exit code {ExitCodes.BadInput})", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_results_folder_that_cannot_be_written_is_told_before_anything_is_sent()
    {
        await using var target = await StubTarget.StartAsync(healthStatus: 200);
        Bench.Write("file", "no folder");

        var ended = (await Bench.EndAsync("run", "smoke", "--target", target.Address, "--out", "file/results", "--json")).With(ExitCodes.BadInput);

        Assert.Empty(ended.Output);
        Assert.Contains("--out file/results: ", ended.Error, StringComparison.Ordinal);
        Assert.Equal((0, 0), (target.HealthRequests, target.OtherRequests));
    }

    [Fact]
    public async Task A_target_that_cannot_be_reached_is_told()
    {
        using TcpListener nobody = new(IPAddress.Loopback, 0);
        nobody.Start();
        var address = $"http://{nobody.LocalEndpoint}";
        nobody.Stop();

        var run = Bench.Run("smoke", "--target", address, "--json");
        var ended = (await run.EndAsync()).With(ExitCodes.BadInput);

        Assert.Empty(ended.Output);
        Assert.Single(ended.Error.Split('\n'), line => line.Contains($"{address}/ cannot be reached", StringComparison.Ordinal));
        Assert.False(run.Results.Has("summary.json"));
    }

    [Fact]
    public async Task A_target_that_is_not_well_is_told_and_gets_nothing_but_the_question()
    {
        await using var target = await StubTarget.StartAsync(healthStatus: 503);

        var ended = (await Bench.Run("smoke", "--target", target.Address, "--json").EndAsync()).With(ExitCodes.BadInput);

        Assert.Empty(ended.Output);
        Assert.Single(ended.Error.Split('\n'), line => line.Contains("answered 503", StringComparison.Ordinal));
        Assert.Equal((1, 0), (target.HealthRequests, target.OtherRequests));
    }

    [Theory]
    [InlineData("simulator.run.nodez = 2", "simulator.run.nodez")]
    [InlineData("simulator.run.node-wait = soon", "simulator.run.node-wait")]
    public async Task A_wrong_setting_of_the_node_is_told_by_its_path(string setting, string word)
    {
        Bench.Write("hocon/simulator.conf", setting);

        var ended = (await Bench.EndAsync("run", "smoke", "--json")).With(ExitCodes.BadInput);

        Assert.Empty(ended.Output);
        Assert.Contains(word, ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_temporary_folder_the_marketplace_cannot_be_started_and_that_is_told()
    {
        Directory.Delete(Bench.Temp, recursive: true);

        var ended = (await Bench.EndAsync("run", "smoke", "--json")).With(ExitCodes.BadInput);

        Assert.Empty(ended.Output);
        Assert.Single(ended.Error.Split('\n'), line => line.Contains(Bench.Temp, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_port_of_the_node_that_is_taken_is_told()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        Bench.Write("hocon/simulator.conf", $"simulator.node.port = {port}");

        var ended = (await Bench.Run("smoke", "--json").EndAsync()).With(ExitCodes.ListenerFailed);

        Assert.Empty(ended.Output);
        Assert.Single(ended.Error.Split('\n'), line => line.Contains($"127.0.0.1:{port}", StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateDirectories(Bench.Temp, "simulator-*"));
    }

    private static List<string> Problems(Ended ended) => [.. ended.Error.Split('\n').Where(line => line.StartsWith("bad.yaml", StringComparison.Ordinal))];
}
