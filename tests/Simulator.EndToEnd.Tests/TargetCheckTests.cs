using System.Text.Json;
using Simulator.EndToEnd.Tests.Processes;
using Simulator.EndToEnd.Tests.Targets;
using Simulator.Model.Runs;

namespace Simulator.EndToEnd.Tests;

/// <summary><c>target check</c>: each step once, and why it does not work.</summary>
public sealed class TargetCheckTests : EndToEndTest
{
    private const string Head = """
        extends: market-defaults.yaml
        name: shop
        seed: 7
        auth:
          login:
            steps:
              - { name: log in, post: /login, json: { user: "{{user}}", password: canary-of-a-password }, capture: { token: { json: token } } }
            headers: { Authorization: "Bearer {{auth.token}}" }
        teardown: { timeout: 30s, steps: [ { name: clear, delete: /orders, auth: none } ] }
        populations: [ { name: shoppers, scenario: order, share: 1 } ]
        phases: [ { name: one, duration: 5s, users: 1 } ]
        thresholds: []

        """;

    private const string Fine = Head + """
        scenarios:
          order:
            - { name: list, get: /items, capture: { ids: { json: "items.*.id", pick: all } } }
            - { each: "{{ids}}", as: item, steps: [ { name: place, post: /orders, json: { item: "{{item}}" }, capture: { order: { json: id } }, check: { status: 201 } } ] }
            - { name: read, get: "/orders/{{order}}", check: { json: { state: packed } } }
        """;

    private const string Broken = Head + """
        scenarios:
          order:
            - { name: place, post: /orders, json: { a: 1 }, capture: { link: { json: links.self }, order: { json: id } }, check: { status: 201 } }
            - { if: "{{order}} > 100", steps: [ { name: read, get: "/orders/{{order}}", check: { json: { state: shipped } } } ], else: [ { name: follow, get: "/orders/{{link}}" } ] }
            - { name: page, get: /page, check: { json: { ok: true } } }
            - { name: stranger, post: /orders, auth: none }
        """;

    [Fact]
    public async Task Where_everything_works_every_step_was_sent_once()
    {
        await using var shop = await LittleShop.StartAsync();
        Bench.Write("shop.yaml", Fine);

        var ended = (await Bench.EndAsync("target", "check", "shop.yaml", "--target", shop.Address, "--pause", "0s")).With(ExitCodes.Passed);

        Assert.Equal(["POST /login", "GET /items", "POST /orders", "GET /orders/12", "DELETE /orders"], shop.Requests);
        Assert.Contains("captured ids = [\"a1\",\"b2\"]", ended.Output, StringComparison.Ordinal);
        Assert.Contains("captured token = ***", ended.Output, StringComparison.Ordinal);
        Assert.Contains("Authorization: Bearer ***", ended.Output, StringComparison.Ordinal);
        Assert.Contains("Everything works: 5 steps", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", ended.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_work_is_told_with_its_reason_and_its_place_in_the_plan()
    {
        await using var shop = await LittleShop.StartAsync();
        Bench.Write("shop.yaml", Broken);

        var ended = (await Bench.EndAsync("target", "check", "shop.yaml", "--target", shop.Address, "--pause", "0s", "--json", "check.json")).With(ExitCodes.ThresholdFailed);

        var json = await File.ReadAllTextAsync(Bench.At("check.json"), TestContext.Current.CancellationToken);
        using var check = JsonDocument.Parse(json);
        var steps = check.RootElement.GetProperty("steps").EnumerateArray().ToDictionary(step => step.GetProperty("name").GetString()!);
        Assert.Equal(
            ["works", "fails", "fails", "notSent", "fails", "fails", "works"],
            ((string[])["log in", "place", "read", "follow", "page", "stranger", "clear"]).Select(name => steps[name].GetProperty("result").GetString()!));
        Assert.Contains("there is no `links.self`", Reason("place"), StringComparison.Ordinal);
        Assert.Contains("it is \"packed\"", Reason("read"), StringComparison.Ordinal);
        Assert.Equal("{{link}} was never set: it is captured in step place, which failed", Reason("follow"));
        Assert.Contains("a web page", Reason("page"), StringComparison.Ordinal);
        Assert.Equal("the status is 401, expected below 400", Reason("stranger"));
        Assert.Contains("auth", steps["stranger"].GetProperty("hint").GetString()!, StringComparison.Ordinal);
        Assert.EndsWith("check.json.state", steps["read"].GetProperty("planPath").GetString()!, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", ended.Words + json, StringComparison.Ordinal);

        string Reason(string step) => steps[step].GetProperty("reason").GetString()!;
    }

    [Fact]
    public async Task Json_on_standard_output_has_it_for_itself()
    {
        await using var shop = await LittleShop.StartAsync();
        Bench.Write("shop.yaml", Fine);

        var ended = (await Bench.EndAsync("target", "check", "shop.yaml", "--target", shop.Address, "--pause", "0s", "--only", "list", "--json", "-")).With(ExitCodes.Passed);

        using var check = JsonDocument.Parse(ended.Output);
        Assert.Equal(["log in", "list", "clear"], check.RootElement.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("name").GetString()));
        Assert.Contains("Everything works", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cannot be reached", "--target", "http://127.0.0.1:1")]
    [InlineData("--only `nothing`", "--only", "nothing")]
    [InlineData("--pause `soon`", "--pause", "soon")]
    [InlineData("nowhere.a", "--set", "nowhere.a=1")]
    public async Task Bad_input_is_told_and_nothing_is_sent(string words, params string[] arguments)
    {
        Bench.Write("shop.yaml", Fine + "\ntarget: { baseUrl: \"http://127.0.0.1:1\" }\n");

        var ended = (await Bench.EndAsync(["target", "check", "shop.yaml", .. arguments])).With(ExitCodes.BadInput);

        Assert.Contains(words, ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_personas_do_everything_that_the_reference_marketplace_can_do()
    {
        var ended = (await Bench.EndAsync("target", "check", "smoke", "--pause", "0s", "--quiet")).With(ExitCodes.Passed);

        Assert.Contains("Everything works", ended.Output, StringComparison.Ordinal);
        Assert.All((string[])["register", "send back completion", "confirm final", "withdraw bid", "cancel contract", "contest dispute", "log out"], step => Assert.Contains(step, ended.Output, StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Bench.Temp, "simulator-*"));
    }

    [Fact]
    public async Task What_a_binding_lacks_is_listed_and_what_it_has_is_tried()
    {
        var market = await OtherMarketProcess.StartAsync(Bench);

        var ended = (await Bench.EndAsync("target", "check", Repository.At("samples/other-market/plan.yaml"), "--target", market.Address.ToString(), "--pause", "0s", "--quiet")).With(ExitCodes.Passed);

        Assert.Contains("Lacking, and what that switches off", ended.Output, StringComparison.Ordinal);
        Assert.Contains("search jobs", ended.Output, StringComparison.Ordinal);
        var tally = await market.TallyAsync();
        Assert.All((string[])["gigs", "offers", "deals", "deposits", "deliveries", "approved", "settlements"], one => Assert.True(tally[one] > 0, $"no {one}"));
    }
}
