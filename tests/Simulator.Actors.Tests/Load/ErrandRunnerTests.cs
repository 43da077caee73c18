using Akka.Actor;
using Simulator.Actors.Load;
using Simulator.Actors.Tests.Target;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Runs;
using Simulator.Model.Scripts;
using static Simulator.Actors.Load.LoadProtocol;

namespace Simulator.Actors.Tests.Load;

/// <summary>Setup and teardown against a server of the test, as a node carries them out.</summary>
public sealed class ErrandRunnerTests : ActorTest
{
    private const string Plan = """
        { "name": "a", "seed": 7, "target": { "baseUrl": "http://127.0.0.1:1", "timeouts": { "read": "30s", "write": "30s" } }, "clock": { "thinkScale": 1, "businessDay": "1d" },
          "setup": { "timeout": "20s", "steps": [
            { "name": "open shop", "post": "/shops", "json": { "name": "{{user}}" }, "capture": { "shop": { "json": "id" }, "key": { "json": "key" } } },
            { "name": "stock", "post": "/shops/{{shop}}/stock", "headers": { "Authorization": "Bearer {{key}}" } } ] },
          "teardown": { "timeout": "20s", "steps": [ { "name": "clear", "delete": "/stock" }, { "name": "close shop", "delete": "/shops" } ] },
          "scenarios": { "browse": [ { "name": "home", "get": "/" } ] }, "populations": [ { "name": "guests", "scenario": "browse", "share": 1 } ],
          "phases": [ { "name": "steady", "duration": "10s", "users": 10 } ], "drain": { "limit": "10s" }, "validity": { "lagP99": "20ms", "cpu": "90%", "invalidShare": 0.05 } }
        """;

    private static readonly RunId Run = new("run");

    [Fact]
    public async Task Setup_is_followed_once_and_tells_what_it_captured()
    {
        await using var server = await TinyServer.StartAsync(context => TinyServer.Answer(context, 201, """{"id":7,"key":"k-1"}"""));

        await CarryOut(server, Errand.Setup);
        var done = await Expect<ErrandDone>();

        Assert.Null(done.Failure);
        Assert.Equal([("key", "k-1", ValueKind.Text), ("shop", "7", ValueKind.Number)], done.Values!.Select(one => (one.Key, one.Value.Text, one.Value.Kind)).Order());
        Assert.Equal(["POST /shops", "POST /shops/7/stock"], server.Requests.Select(request => $"{request.Method} {request.Path}"));
        Assert.Equal("""{"name":"setup-0"}""", server.Requests.First().Body);
        Assert.Equal("Bearer k-1", server.Requests.Last().Bearer);
    }

    [Fact]
    public async Task Setup_ends_with_the_first_step_that_fails_and_says_where_and_why()
    {
        await using var server = await TinyServer.StartAsync(context => TinyServer.Answer(context, 500, """{"error":"no room","token":"abcdefghijklmnopqrstuvwxyz0123456789"}"""));

        await CarryOut(server, Errand.Setup);
        var failure = (await Expect<ErrandDone>()).Failure;

        Assert.StartsWith("setup step open shop (setup.steps.open shop) ended as ServerError: ", failure, StringComparison.Ordinal);
        Assert.Contains("the status is 500, expected below 400", failure, StringComparison.Ordinal);
        Assert.Contains("no room", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("abcdefghijklmnopqrstuvwxyz", failure, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_target_that_is_not_fit_for_a_run_is_set_up_with_nothing_and_torn_down_all_the_same()
    {
        await using var server = await TinyServer.StartAsync(context => TinyServer.Answer(context, context.Request.Path == "/health" ? 503 : 204, ""));

        await CarryOut(server, Errand.Setup, ("\"timeouts\"", "\"health\": \"/health\", \"timeouts\""));
        var done = await Expect<ErrandDone>();

        Assert.True(done.IsRefused);
        Assert.Equal($"target {server.Address} is not healthy: GET /health answered 503; it has to answer 200 before a run", done.Failure);
        Assert.Equal(["/health"], server.Requests.Select(request => request.Path));

        await CarryOut(server, Errand.Teardown, ("\"timeouts\"", "\"health\": \"/health\", \"timeouts\""));

        Assert.Null((await Expect<ErrandDone>()).Failure);
    }

    [Fact]
    public async Task A_step_that_may_fail_ends_nothing()
    {
        await using var server = await TinyServer.StartAsync(context => TinyServer.Answer(context, context.Request.Path == "/stock" ? 404 : 204, ""));

        await CarryOut(server, Errand.Teardown, ("\"delete\": \"/stock\"", "\"delete\": \"/stock\", \"onFail\": \"go\""));

        Assert.Null((await Expect<ErrandDone>()).Failure);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_step_that_cannot_be_sent_is_a_failure_even_where_it_may_fail()
    {
        await using var server = await TinyServer.StartAsync(context => TinyServer.Answer(context, 201, """{"id":"seven","key":"k-1"}"""));

        await CarryOut(server, Errand.Setup, ("/shops/{{shop}}/stock\"", "/shops/{{shop | number}}/stock\", \"onFail\": \"go\""));
        var failure = (await Expect<ErrandDone>()).Failure;

        Assert.StartsWith("setup step stock (setup.steps.stock) ended as ClientError: ", failure, StringComparison.Ordinal);
        Assert.Contains(": not sent, ", failure, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Teardown_goes_on_after_a_step_that_fails_and_says_so()
    {
        await using var server = await TinyServer.StartAsync(context => TinyServer.Answer(context, context.Request.Path == "/stock" ? 404 : 204, ""));

        await CarryOut(server, Errand.Teardown);
        var failure = (await Expect<ErrandDone>()).Failure;

        Assert.StartsWith("teardown step clear (teardown.steps.clear) ended as ClientError: ", failure, StringComparison.Ordinal);
        Assert.Equal(["/stock", "/shops"], server.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task What_takes_too_long_is_given_up_and_names_its_last_step()
    {
        await using var server = await TinyServer.StartAsync(TinyServer.Hang);

        await CarryOut(server, Errand.Teardown);
        await WaitUntilAsked(server);
        await Pass(S(20));

        Assert.Equal("teardown took longer than 20 s; step clear (teardown.steps.clear) came last", (await Expect<ErrandDone>()).Failure);
    }

    [Fact]
    public async Task What_is_broken_off_says_so()
    {
        await using var server = await TinyServer.StartAsync(TinyServer.Hang);
        var errand = await CarryOut(server, Errand.Setup);

        errand.Tell(new DropErrand(Run, Errand.Setup));

        Assert.Equal("setup was stopped", (await Expect<ErrandDone>()).Failure);
    }

    [Fact]
    public async Task A_plan_that_this_node_cannot_read_is_a_failure_of_the_errand()
    {
        var runs = new HttpNodeRuns(new FakePlans(() => throw new InvalidOperationException("not asked")), 1, Time);

        Sys.ActorOf(ErrandRunner.Props(new RunErrand(Run, Errand.Setup, "broken", new Uri("http://127.0.0.1:1")), "a", TestActor, runs, Time, clock => Pacer = new ManualPacer(clock)));

        Assert.Equal("setup this is no plan", (await Expect<ErrandDone>()).Failure);
    }

    private Task WaitUntilAsked(TinyServer server) => AwaitConditionAsync(() => Task.FromResult(!server.Requests.IsEmpty), TimeSpan.FromSeconds(30), TimeSpan.FromMilliseconds(5));

    private async Task<IActorRef> CarryOut(TinyServer server, Errand errand, (string Old, string New)? change = null)
    {
        var plan = PlanReader.Read(PlanJson.Parse(change is { } other ? Plan.Replace(other.Old, other.New, StringComparison.Ordinal) : Plan, new SourcePlace("plan.json", 1, 1)), []).Plan!;
        var runs = new HttpNodeRuns(new FakePlans(() => plan), 1, Time);
        var runner = Sys.ActorOf(ErrandRunner.Props(new RunErrand(Run, errand, "plan", server.Address), "a", TestActor, runs, Time, clock => Pacer = new ManualPacer(clock)));
        await Settled();
        return runner;
    }
}
