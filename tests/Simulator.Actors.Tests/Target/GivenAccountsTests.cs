using System.Text.Json;
using Simulator.Actors.Load;
using Simulator.Actors.Target;
using Simulator.Actors.Target.Marketplace;
using Simulator.Http;
using Simulator.Http.Sockets;
using Simulator.Metrics.Recording;
using Simulator.Model.Behaviour;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using Simulator.Model.Scripts.Data;
using static Simulator.Actors.Tests.GivenRun;

namespace Simulator.Actors.Tests.Target;

public sealed class GivenAccountsTests : ActorTest
{
    private const string LoggedIn = """{"success":true,"data":{"user":{"id":"u1"},"tokens":{"accessToken":"fresh","refreshToken":"again"}}}""";

    private static readonly FeedRows Rows = new FeedFormat(false).Read("email,password,token,id\nada@x,one,t-ada,1\nben@x,two,t-ben,2\ncarla@x,three,t-carla,3\n"u8).Rows!;

    [Fact]
    public async Task Ready_made_accounts_are_logged_in_to_and_nobody_registers()
    {
        await using var server = await TinyServer.StartAsync(context => TinyServer.Answer(context, 200, LoggedIn));
        using var target = Connect(server.Address, email: "{{people.email}}", password: "{{people.password}}");

        await target.PrepareAsync([User(0), User(2)], _ => { }, CancellationToken.None);

        var logIns = server.Requests.Where(request => request.Path == "/api/auth/login").Select(request => JsonDocument.Parse(request.Body).RootElement).ToList();
        Assert.Equal(["ada@x one", "carla@x three"], logIns.Select(body => $"{body.GetProperty("email")} {body.GetProperty("password")}").Order());
        Assert.DoesNotContain(server.Requests, request => request.Path == "/api/auth/register");
    }

    [Fact]
    public async Task Whoever_has_a_token_begins_with_it()
    {
        await using var server = await TinyServer.StartAsync(context => TinyServer.Answer(context, 200, LoggedIn));
        using var target = Connect(server.Address, token: "{{people.token}}");
        await target.PrepareAsync([User(1)], _ => { }, CancellationToken.None);
        Assert.Equal(["/health"], server.Requests.Select(request => request.Path));

        target.SessionOf(User(1)).Send(new DueStep(new MarketCalls.LogOut(), 0, 0, 0, Clock.Now), TestActor);
        await Expect<Answered>();

        Assert.Equal("Bearer t-ben", server.Requests.Last().Bearer);
    }

    [Fact]
    public async Task An_account_that_the_target_does_not_know_is_named_with_its_row()
    {
        await using var server = await TinyServer.StartAsync(context => TinyServer.Answer(context, context.Request.Path == "/health" ? 200 : 401, "{}"));
        using var target = Connect(server.Address, email: "{{people.email}}", password: "{{people.password}}");

        var refused = await Assert.ThrowsAsync<TargetRefusedException>(() => target.PrepareAsync([User(1)], _ => { }, CancellationToken.None));

        Assert.Equal($"account ben@x exists at {server.Address} and its log-in was answered 401; give the right one: row 2 of feeder people (accounts.feeder)", refused.Message);
    }

    private static UserKey User(int number) => new(0, "people", number);

    private HttpTarget Connect(Uri address, string? email = null, string? password = null, string? token = null)
    {
        ColumnText? Text(string? text) => text is null ? null : ColumnText.Parse(text, "people", ["email", "password", "token", "id"]).Text;
        var plan = Plan(Users("only", 60, 3, 3));
        plan = plan with
        {
            Accounts = plan.Accounts with
            {
                Given = new Dictionary<string, GivenAccounts> { ["people"] = new("people", "accounts.feeder") { Email = Text(email), Password = Text(password), Token = Text(token) } },
            },
        };
        var catalog = new SeriesCatalog(plan, MarketSteps.All);
        NodeRun? run = null;
        var target = new HttpTarget(new SocketHttpEngine(new HttpEngineOptions { Origin = address }), address, plan, new MarketplaceBinding(), new RunId("run"), () => run!)
        {
            Accounts = new GivenAccountRows(plan, _ => Rows),
        };
        run = new NodeRun(plan, Share.Whole, catalog, new ScriptedMinds([], default)) { Target = target, Instruments = Instruments(plan, catalog) };
        run.Begin(Clock, Pacer);
        return target;
    }
}
