using Simulator.EndToEnd.Tests.Targets;
using Simulator.Model.Runs;

namespace Simulator.EndToEnd.Tests;

/// <summary>Rows of a feeder, setup and teardown in a run of real processes.</summary>
public sealed class DataTests : EndToEndTest
{
    private const string Plan = """
        extends: script-defaults.yaml
        name: data
        feeders: { people: { file: people.csv, unique: true } }
        setup:
          timeout: 20s
          steps:
            - { name: open shop, post: /shops, json: { by: "{{run}}" }, capture: { shop: { json: id } } }
        teardown:
          timeout: 20s
          steps:
            - { name: close shop, delete: "/shops/{{setup.shop}}" }
        scenarios:
          order:
            - { name: order, post: /orders, json: { who: "{{people.name}}", shop: "{{setup.shop}}" } }
        populations:
          - { name: buyers, scenario: order, share: 1, pause: { law: constant, value: 100ms } }
        phases:
          - { name: only, duration: 3s, users: 3 }
        """;

    [Fact]
    public async Task A_run_sets_up_deals_out_each_row_once_and_tears_down()
    {
        await using var target = await DiaryTarget.StartAsync();

        var run = Run(target);
        (await run.EndAsync()).With(ExitCodes.Passed);

        var requests = target.Requests.ToList();
        Assert.StartsWith("POST /shops {\"by\":\"", requests[0], StringComparison.Ordinal);
        Assert.EndsWith("-data\"}", requests[0], StringComparison.Ordinal);
        Assert.Equal("DELETE /shops/7", requests[^1]);
        Assert.Equal(["Ada", "Ben", "Carla, the third", "Dora"], requests[1..^1].Select(Who).Order());
        Assert.All(requests[1..^1], order => Assert.Contains("\"shop\":7,", order, StringComparison.Ordinal));
        Assert.Contains(run.Results.Summary.Notes, note => note.StartsWith("feeder people (feeders.people) ran out: all 4 rows were taken", StringComparison.Ordinal));
        Assert.Equal(4, run.Results.Summary.Totals.Requests);
    }

    [Fact]
    public async Task A_setup_that_fails_ends_the_run_before_its_load_and_is_torn_down()
    {
        await using var target = await DiaryTarget.StartAsync(failing: "POST /shops");

        var ended = (await Run(target, "--set", "teardown.steps.0.delete=/shops").EndAsync()).With(ExitCodes.SetupFailed);

        Assert.Contains("setup step open shop (setup.steps.open shop) ended as ServerError: ", ended.Output, StringComparison.Ordinal);
        Assert.Contains("no room for shops", ended.Output, StringComparison.Ordinal);
        Assert.Equal(["POST /shops", "DELETE /shops"], target.Requests.Select(request => string.Join(' ', request.Split(' ').Take(2))));
    }

    [Fact]
    public async Task A_teardown_that_fails_is_the_runs_exit_code_where_nothing_worse_happened()
    {
        await using var target = await DiaryTarget.StartAsync(failing: "DELETE /shops/7");

        var run = Run(target);
        (await run.EndAsync()).With(ExitCodes.TeardownFailed);

        Assert.Equal(ExitCodes.TeardownFailed, run.Results.Summary.ExitCode);
        Assert.StartsWith("teardown step close shop (teardown.steps.close shop) ended as ServerError: ", run.Results.Summary.Reason, StringComparison.Ordinal);
        Assert.Equal(4, run.Results.Summary.Totals.Requests);
    }

    private Processes.SimulatorRun Run(DiaryTarget target, params string[] more)
    {
        Bench.Write("data.yaml", Plan);
        Bench.Write("people.csv", "\uFEFFname,password\r\nAda,one\r\nBen,two\r\n\"Carla, the third\",three\r\nDora,four\r\n");
        return Bench.Run("data.yaml", ["--target", target.Address, .. more]);
    }

    private static string Who(string request) => request.Split("\"who\":\"")[1].Split('"')[0];
}
