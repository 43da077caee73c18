using Simulator.EndToEnd.Tests.Processes;
using Simulator.EndToEnd.Tests.Targets;
using Simulator.Model.Runs;

namespace Simulator.EndToEnd.Tests;

/// <summary>What other tools wrote is imported by the executable and runs as it is, and passes.</summary>
public sealed class ImportTests : EndToEndTest
{
    // How fast this machine is does not matter here.
    private static readonly string[] Lenient = ["--quiet", "--set", "validity.lagP99=10s", "--set", "validity.cpu=100%", "--set", "validity.invalidShare=100%"];

    [Fact]
    public async Task A_script_with_weights_keeps_their_mix()
    {
        await using var shop = await ShopTarget.StartAsync();

        var run = await RunAsync(shop, """
            config:
              target: "http://127.0.0.1:1"
              phases:
                - duration: 4
                  arrivalRate: 25
            scenarios:
              - { name: often, weight: 6, flow: [ { get: { url: "/often" } } ] }
              - { name: at_times, weight: 3, flow: [ { get: { url: "/at-times" } } ] }
              - { name: rarely, weight: 1, flow: [ { get: { url: "/rarely" } } ] }
            """);

        var (often, atTimes, rarely) = (shop.Counts["GET /often 200"], shop.Counts["GET /at-times 200"], shop.Counts["GET /rarely 200"]);
        Assert.Equal(run.Results.Summary.Totals.Requests, often + atTimes + rarely);
        Assert.InRange((double)often / (often + atTimes + rarely), 0.55, 0.65);
        Assert.InRange((double)rarely / (often + atTimes + rarely), 0.05, 0.15);
    }

    [Fact]
    public async Task A_script_that_checks_what_it_created_passes_its_checks()
    {
        await using var shop = await ShopTarget.StartAsync();

        await RunAsync(shop, """
            config:
              target: "http://127.0.0.1:1"
              environments:
                load: { phases: [ { duration: 3s, arrivalCount: 12 } ] }
                functional: { plugins: { expect: {} } }
            scenarios:
              - flow:
                  - post:
                      url: "/people"
                      json: { name: "new one" }
                      capture: [ { json: "$.id", as: id } ]
                      expect: [ { statusCode: 201 }, { contentType: json }, { hasProperty: name }, { equals: [ "{{ id }}", "{{ id }}" ] } ]
                  - get: { url: "/people/{{ id }}", expect: [ { statusCode: 200 }, { hasProperty: name } ] }
                  - delete: { url: "/people/{{ id }}", expect: [ { statusCode: 204 } ] }
            """, "--environment", "load");

        Assert.Equal((12, 12, 12), (shop.Counts["POST /people 201"], shop.Counts["GET /people 200"], shop.Counts["DELETE /people 204"]));
    }

    [Fact]
    public async Task A_script_with_cookies_variables_and_matches_finds_its_own_values_again()
    {
        await using var shop = await ShopTarget.StartAsync();

        var run = await RunAsync(shop, """
            config:
              target: "http://127.0.0.1:1"
              phases: [ { duration: 3, arrivalRate: 4 } ]
              variables: { email: [ "ann@shop.example", "ben@shop.example" ] }
              ensure: { maxErrorRate: 0 }
            scenarios:
              - name: account
                flow:
                  - post: { url: "/login", json: { email: "{{ email }}", password: "not-the-one" } }
                  - get: { url: "/account", match: { json: "$.user.email", value: "{{ email }}" } }
                  - post: { url: "/state", cookie: { mood: busy } }
                  - get: { url: "/state", match: { json: "$.mood", value: "busy" } }
            """);

        Assert.True(shop.Counts["GET /account 200"] >= 10 && shop.Counts["GET /state 200"] >= 10, string.Join(", ", shop.Counts));
        Assert.DoesNotContain("not-the-one", File.ReadAllText(Bench.At("script.yaml")), StringComparison.Ordinal);
        Assert.Equal(0, run.Results.Summary.Totals.Failed);
    }

    [Fact]
    public async Task A_script_with_a_file_of_addresses_loops_over_them_and_is_judged_by_its_limits()
    {
        await using var shop = await ShopTarget.StartAsync();
        Bench.Write("data/places.csv", "/\n/docs\n/prices\n");

        await RunAsync(shop, """
            config:
              target: "http://127.0.0.1:1"
              phases: [ { name: Warm up, duration: 2, arrivalRate: 1, rampTo: 3 }, { pause: 1 } ]
              payload: [ { path: "./data/places.csv", fields: [ place ] } ]
              plugins: { ensure: { maxErrorRate: 0, thresholds: [ { http.response_time.p99: 20000 } ] } }
            scenarios:
              - flow:
                  - loop:
                      - get: { url: "{{ place }}", expect: { statusCode: 200 } }
                      - think: 100ms
                      - get: { url: "/rounds/{{ $loopCount }}", ifTrue: "place == '/docs'" }
                    count: 3
                  - loop: [ { get: { url: "/aisles/{{ $loopElement }}" } } ]
                    over: [ 1, 2 ]
            """);

        Assert.True(shop.Counts.GetValueOrDefault("GET /aisles 200") >= 6, string.Join(", ", shop.Counts));
    }

    [Fact]
    public async Task A_recording_of_a_browser_logs_in_and_makes_things_anew()
    {
        await using var shop = await ShopTarget.StartAsync();
        Bench.Write("shop.har", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "sources", "shop.har")));

        var imported = (await Bench.EndAsync("import", "har", "shop.har")).With(ExitCodes.Passed);
        var run = Bench.Run("shop.yaml",
        [
            .. Lenient, "--target", shop.Address, "--set", "phases.warmup.duration=1s", "--set", "phases.steady.duration=4s", "--think-scale", "0.05",
            "--set", $"scenarios.shop.1.steps.0.form.password={ShopTarget.Password}",
        ]);
        (await run.EndAsync()).With(ExitCodes.Passed);

        Assert.DoesNotContain(ShopTarget.Password, File.ReadAllText(Bench.At("shop.yaml")) + imported.Words, StringComparison.Ordinal);
        Assert.True(shop.Counts["POST /login 302"] >= 5 && shop.Counts["GET /home 200"] >= 5 && shop.Counts["POST /api 201"] >= 5, string.Join(", ", shop.Counts));
        Assert.All(shop.Counts.Keys, key => Assert.False(key.EndsWith("403", StringComparison.Ordinal) || key.EndsWith("401", StringComparison.Ordinal) || key.EndsWith("404", StringComparison.Ordinal), key));
    }

    private async Task<SimulatorRun> RunAsync(ShopTarget shop, string script, params string[] options)
    {
        Bench.Write("script.yml", script);
        (await Bench.EndAsync(["import", "artillery", "script.yml", .. options])).With(ExitCodes.Passed);
        Bench.Write("script.yaml", File.ReadAllText(Bench.At("script.yaml")).Replace("${PASSWORD}", "any", StringComparison.Ordinal));
        var run = Bench.Run("script.yaml", [.. Lenient, "--target", shop.Address]);
        (await run.EndAsync()).With(ExitCodes.Passed);
        return run;
    }
}
