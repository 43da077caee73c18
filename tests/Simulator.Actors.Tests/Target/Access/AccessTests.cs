using Microsoft.AspNetCore.Http;
using Simulator.Actors.Load;
using Simulator.Actors.Target;
using Simulator.Http;
using Simulator.Metrics.Recording;
using Simulator.Model.Behaviour;
using Simulator.Model.Behaviour.Client;
using Simulator.Model.Load;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Runs;
using Simulator.Model.Scripts;

namespace Simulator.Actors.Tests.Target.Access;

/// <summary>Scripted users with an authentication, against servers of the test: what arrives there.</summary>
public sealed class AccessTests : ActorTest
{
    private readonly List<string> _heard = [];
    private NodeRun? _run;

    [Fact]
    public async Task A_session_by_cookie_and_a_token_against_forged_requests()
    {
        await using var server = await TinyServer.StartAsync(context =>
        {
            Hear(context, "X-CSRF", "Cookie");
            if (context.Request.Path == "/login")
            {
                context.Response.Headers.SetCookie = "sid=s1; Path=/";
                context.Response.Headers["X-Csrf"] = "c1";
            }

            return Task.CompletedTask;
        });
        using var target = Prepared(server.Address, """{"login":{"steps":[{"name":"log in","post":"/login","form":{"who":"{{user}}"},"capture":{"csrf":{"header":"X-Csrf"}}}],"headers":{"X-CSRF":{"value":"{{auth.csrf}}","on":"writes"}}}}""");

        await Session();
        await Session();

        Assert.Equal(["POST /login", "GET /a  sid=s1", "POST /b c1 sid=s1", "GET /a  sid=s1", "POST /b c1 sid=s1"], _heard);
    }

    [Fact]
    public async Task Who_is_refused_logs_in_again_and_asks_once_more()
    {
        var good = 1;
        await using var server = await TinyServer.StartAsync(context =>
        {
            Hear(context, "Authorization");
            if (context.Request.Path == "/login") return TinyServer.Answer(context, 200, $$"""{"t":"t{{good}}"}""");
            if (context.Request.Headers.Authorization == $"Bearer t{good}") return Task.CompletedTask;
            return TinyServer.Answer(context, 401, "");
        });
        using var target = Prepared(server.Address, """{"login":{"steps":[{"name":"log in","post":"/login","capture":{"token":{"json":"t"}}}],"headers":{"Authorization":"Bearer {{auth.token}}"}}}""");

        await Session();
        good = 2;
        await Session();

        Assert.Equal(["POST /login", "GET /a Bearer t1", "POST /b Bearer t1", "GET /a Bearer t1", "POST /login", "GET /a Bearer t2", "POST /b Bearer t2"], _heard);
        Assert.Contains("1 × step a (scenarios.s.a): the status is 401: whoever sent it has to be let in again", string.Join('\n', target.Troubles), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_in_that_fails_ends_the_session_and_is_told()
    {
        await using var server = await TinyServer.StartAsync(context =>
        {
            Hear(context);
            return TinyServer.Answer(context, 403, """{"error":"hunter2-hunter2 is wrong"}""");
        });
        using var target = Prepared(server.Address, """{"login":{"steps":[{"name":"log in","post":"/login","json":{"password":"hunter2-hunter2"},"capture":{"token":{"json":"t"}}}],"headers":{"Authorization":"Bearer {{auth.token}}"}}}""");

        await Session();

        Assert.Equal(["POST /login"], _heard);
        Assert.Contains("step log in", Assert.Single(target.Troubles), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", string.Join('\n', target.Troubles), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clients_token_is_fetched_before_the_load_and_renewed_when_it_is_refused()
    {
        var given = 0;
        await using var identity = await TinyServer.StartAsync(context => TinyServer.Answer(context, 200, $$"""{"access_token":"t{{++given}}","expires_in":3600}"""));
        await using var server = await TinyServer.StartAsync(context =>
        {
            Hear(context, "Authorization");
            return TinyServer.Answer(context, context.Request.Headers.Authorization == "Bearer t1" && _heard.Count > 2 ? 401 : 200, "");
        });
        using var target = Prepared(server.Address, $$"""{"oauth2":{"grant":"clientCredentials","tokenUrl":"{{identity.Address}}token","clientId":"me","clientSecret":"secret"} }""");
        await target.PrepareAsync([], _ => { }, CancellationToken.None);

        await Session();
        await Session();

        Assert.Equal(["GET /a Bearer t1", "POST /b Bearer t1", "GET /a Bearer t1", "GET /a Bearer t2", "POST /b Bearer t2"], _heard);
        Assert.Equal(["grant_type=client_credentials", "grant_type=client_credentials"], identity.Requests.Select(request => request.Body));
        Assert.Equal($"Basic {Convert.ToBase64String("me:secret"u8)}", identity.Requests.First().Bearer);
    }

    [Fact]
    public async Task A_users_token_by_password_is_renewed_before_it_expires()
    {
        TinyServer? itself = null;
        await using var server = itself = await TinyServer.StartAsync(context =>
        {
            if (context.Request.Path != "/token")
            {
                Hear(context, "Authorization");
                return Task.CompletedTask;
            }

            var form = itself!.Requests.Last().Body;
            _heard.Add(form);
            return TinyServer.Answer(context, 200, form.Contains("=password&", StringComparison.Ordinal) ? """{"access_token":"t1","refresh_token":"r1","expires_in":100}""" : """{"access_token":"t2","expires_in":100}""");
        });
        using var target = Prepared(server.Address, """{"oauth2":{"grant":"password","tokenUrl":"/token","clientId":"app","style":"body","user":"{{user}}","password":"pw"}}""");

        await Session();
        Time.Advance(TimeSpan.FromSeconds(91));
        await Session();
        Time.Advance(TimeSpan.FromSeconds(91));
        await Session();

        Assert.Equal(
            [
                "grant_type=password&client_id=app&username=people-1&password=pw", "GET /a Bearer t1", "POST /b Bearer t1",
                "grant_type=refresh_token&refresh_token=r1&client_id=app", "GET /a Bearer t2", "POST /b Bearer t2",
                "grant_type=refresh_token&refresh_token=r1&client_id=app", "GET /a Bearer t2", "POST /b Bearer t2",
            ],
            _heard);
    }

    [Fact]
    public async Task Where_no_token_is_given_nothing_else_is_sent()
    {
        await using var server = await TinyServer.StartAsync(401, """{"error":"invalid_client"}""");
        using var target = Prepared(server.Address, """{"oauth2":{"grant":"clientCredentials","tokenUrl":"/token","clientId":"me","clientSecret":"secret-of-the-test"}}""");

        var refused = await Assert.ThrowsAsync<TargetRefusedException>(() => target.PrepareAsync([], _ => { }, CancellationToken.None));

        Assert.Equal($"auth.oauth2: no token was given at {server.Address}token: it answered 401 invalid_client", refused.Message);
    }

    [Fact]
    public async Task A_request_goes_to_its_host_and_carries_the_marks_of_the_run()
    {
        await using var identity = await TinyServer.StartAsync(context =>
        {
            Hear(context, "Simulator-Run");
            return Task.CompletedTask;
        });
        await using var server = await TinyServer.StartAsync(context =>
        {
            Hear(context, "Simulator-Run");
            return Task.CompletedTask;
        });
        using var target = Prepared(server.Address, """{"bearer":"abcdefgh"}""", $$"""{ "name": "a", "get": "/a" }, { "name": "who", "get": "{{identity.Address}}who" }""", $$"""{ "identity": "{{identity.Address}}" }""");

        await Session();

        Assert.Equal(["GET /a run-1", "GET /who run-1"], _heard);
        Assert.Equal(("/who", "/a"), (Assert.Single(identity.Requests).Path, Assert.Single(server.Requests).Path));
    }

    protected override void AfterAll()
    {
        _run?.Release();
        base.AfterAll();
    }

    private void Hear(HttpContext context, params string[] headers) =>
        _heard.Add($"{context.Request.Method} {context.Request.Path} {string.Join(' ', headers.Select(name => context.Request.Headers[name].ToString()))}".TrimEnd());

    private HttpTarget Prepared(Uri address, string auth, string steps = """{ "name": "a", "get": "/a" }, { "name": "b", "post": "/b" }""", string hosts = "{}")
    {
        var reading = PlanReader.Read(
            PlanJson.Parse(
                $$"""
                {
                  "name": "access", "seed": 7, "target": { "baseUrl": "{{address}}", "hosts": {{hosts}}, "timeouts": { "read": "30s", "write": "30s" } }, "clock": { "thinkScale": 1, "businessDay": "1d" },
                  "auth": {{auth}}, "scenarios": { "s": [ {{steps}} ] }, "populations": [ { "name": "people", "scenario": "s", "share": 1 } ],
                  "phases": [ { "name": "steady", "duration": "1h", "users": 1 } ], "drain": { "limit": "10s" }, "validity": { "lagP99": "20ms", "cpu": "90%", "invalidShare": 0.05 }
                }
                """,
                new SourcePlace("plan", 1, 1)),
            []);
        Assert.Empty(reading.Problems.Select(problem => problem.ToString()));
        var runs = new HttpNodeRuns(new FakePlans(() => reading.Plan!), 1, TimeProvider.System);
        _run = runs.Create(new LoadProtocol.PrepareShare(new RunId("run-1"), "", address, Share.Whole));
        _run.Begin(Clock, Pacer);
        return (HttpTarget)_run.Target;
    }

    // One session of one user, step by step; the mind is the same each time.
    private IBehaviour? _user;

    private async Task Session()
    {
        var key = new UserKey(0, "people", 1);
        _user ??= _run!.Behaviours.Create(key);
        _user.BeginSession(Clock.Now);
        while (_user.Next(Clock.Now) is { } step)
        {
            _run!.Target.SessionOf(key).Send(new DueStep(step.Call, 0, _run.Catalog.IndexOfStep(step.Name), 0, Clock.Now), TestActor);
            _user.Learn((await Expect<Answered>()).Answer, Clock.Now);
        }
    }
}
