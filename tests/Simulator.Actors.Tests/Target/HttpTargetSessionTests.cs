using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Actors.Tests.Target;

public class HttpTargetSessionTests : HttpTargetTest
{
    private const string Job = """{"success":true,"data":{"id":"j1","category":"Roofing","estimatedBudget":120000,"status":"OPEN","bidCount":2}}""";
    private const string LoggedIn = """{"success":true,"data":{"user":{"id":"u1"},"tokens":{"accessToken":"first","refreshToken":"again"}}}""";

    private static readonly Call ViewJob = new MarketCalls.ViewJob("j1");
    private static readonly Call CloseJob = new MarketCalls.CloseJob("j1");

    [Fact]
    public async Task What_was_found_is_told_and_the_sample_was_recorded_before()
    {
        await using var server = await TinyServer.StartAsync(200, Job);
        Connect(server.Address);

        var answer = await Ask(ViewJob);

        Assert.Equal(new Answer(ViewJob, OutcomeClass.Ok, new MarketFindings.JobViewed(new JobSeen("j1", "Roofing", 120_000, "OPEN", 2))), answer);
        var sample = TheSample();
        Assert.Equal((0, Run.Catalog.IndexOfStep(MarketSteps.ViewJob), 0, OutcomeClass.Ok), (sample.Key.Population, sample.Key.Step, sample.Key.Segment, sample.Key.Outcome));
        Assert.Empty(Run.Instruments.InFlight.Snapshot(0));
    }

    [Theory]
    [InlineData(200, OutcomeClass.Ok)]
    [InlineData(201, OutcomeClass.Ok)]
    [InlineData(204, OutcomeClass.Ok)]
    [InlineData(304, OutcomeClass.ServerError)]
    [InlineData(400, OutcomeClass.ClientError)]
    [InlineData(401, OutcomeClass.ClientError)]
    [InlineData(404, OutcomeClass.ClientError)]
    [InlineData(409, OutcomeClass.BusinessConflict)]
    [InlineData(422, OutcomeClass.ClientError)]
    [InlineData(429, OutcomeClass.TooManyRequests)]
    [InlineData(500, OutcomeClass.ServerError)]
    [InlineData(503, OutcomeClass.ServerError)]
    public async Task Each_status_has_its_outcome(int status, OutcomeClass outcome)
    {
        await using var server = await TinyServer.StartAsync(status, "");
        Connect(server.Address);

        Assert.Equal(new Answer(CloseJob, outcome, null), await Ask(CloseJob));
        Assert.Equal(outcome, TheSample().Key.Outcome);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":{}}""")]
    [InlineData("""{"data":{"id":5,"status":"OPEN"}}""")]
    [InlineData("""{"data":{"id":"j1","status":"OPEN","estimatedBudget":1e30}}""")]
    [InlineData("""{"data":{"id":"j1","status":"OPEN" """)]
    public async Task An_answer_that_cannot_be_read_is_the_servers_error(string body)
    {
        await using var server = await TinyServer.StartAsync(200, body);
        Connect(server.Address);

        Assert.Equal(new Answer(ViewJob, OutcomeClass.ServerError, null), await Ask(ViewJob));
        TheSample();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_full_answer_within_the_limit_is_a_timeout(bool isBodyBegun)
    {
        await using var server = await TinyServer.StartAsync(async context =>
        {
            if (isBodyBegun)
            {
                await context.Response.WriteAsync("{");
                await context.Response.Body.FlushAsync();
            }

            await TinyServer.Hang(context);
        });
        RequestLimit = Ms(100);
        Connect(server.Address);

        Assert.Equal(OutcomeClass.Timeout, (await Ask(ViewJob)).Outcome);
        Assert.Equal(OutcomeClass.Timeout, TheSample().Key.Outcome);
    }

    [Fact]
    public async Task A_target_that_listens_no_more_is_a_lost_connection()
    {
        using var bound = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        bound.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Connect(new Uri($"http://{bound.LocalEndPoint}"));

        Assert.Equal(OutcomeClass.Connection, (await Ask(ViewJob)).Outcome);
        TheSample();
        Assert.StartsWith("1 × without a whole answer: ", Assert.Single(Target.Troubles), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_breaks_before_the_end_is_lost(bool isBodyBegun)
    {
        await using var server = await TinyServer.StartAsync(async context =>
        {
            if (isBodyBegun)
            {
                context.Response.ContentLength = Job.Length;
                await context.Response.WriteAsync(Job[..10]);
                await context.Response.Body.FlushAsync();
            }

            context.Abort();
        });
        Connect(server.Address);

        Assert.Equal(OutcomeClass.Connection, (await Ask(CloseJob)).Outcome);
        TheSample();
    }

    [Fact]
    public async Task What_waits_for_an_answer_can_be_abandoned()
    {
        var arrived = new TaskCompletionSource();
        await using var server = await TinyServer.StartAsync(context =>
        {
            arrived.SetResult();
            return TinyServer.Hang(context);
        });
        Connect(server.Address);
        Send(ViewJob);
        await arrived.Task;
        Assert.Single(Run.Instruments.InFlight.Snapshot(0));

        Target.AbandonAll();

        Assert.Equal(OutcomeClass.Abandoned, (await Expect<Simulator.Actors.Target.Answered>()).Answer.Outcome);
        Assert.Equal(OutcomeClass.Abandoned, TheSample().Key.Outcome);
    }

    [Fact]
    public async Task After_the_end_nothing_is_sent()
    {
        await using var server = await TinyServer.StartAsync(200, Job);
        Connect(server.Address);

        Target.AbandonAll();
        Assert.Equal(OutcomeClass.Abandoned, (await Ask(ViewJob)).Outcome);
        Target.Dispose();
        Assert.Equal(OutcomeClass.Abandoned, (await Ask(ViewJob)).Outcome);

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Response_time_counts_from_the_due_moment_and_service_time_from_the_sending()
    {
        await using var server = await TinyServer.StartAsync(context =>
        {
            Time.Advance(Ms(40));
            return TinyServer.Answer(context, 200, Job);
        });
        Connect(server.Address);
        var due = Clock.Now;
        Time.Advance(Ms(60));

        Target.SessionOf(User).Send(new Simulator.Actors.Target.DueStep(ViewJob, 0, 0, 0, due), TestActor);
        await Expect<Simulator.Actors.Target.Answered>();

        var sample = TheSample();
        Assert.Equal((100_000, 40_000), (sample.Response.MaxMicros, sample.Service.MaxMicros));
    }

    [Fact]
    public async Task A_user_who_logged_in_shows_its_token_until_it_has_a_newer_one()
    {
        await using var server = await TinyServer.StartAsync(context => TinyServer.Answer(context, 200, context.Request.Path.Value switch
        {
            "/api/auth/login" => LoggedIn,
            "/api/auth/refresh-token" => """{"success":true,"data":{"accessToken":"second"}}""",
            _ => Job,
        }));
        Connect(server.Address);

        var answer = await Ask(new MarketCalls.LogIn());
        await Ask(ViewJob);
        await Ask(new MarketCalls.RefreshToken());
        await Ask(ViewJob);

        Assert.Equal(new MarketFindings.LoggedIn("u1"), answer.Finding);
        Assert.Equal([null, "Bearer first", null, "Bearer second"], server.Requests.Select(request => request.Bearer));
        Assert.Equal("""{"refreshToken":"again"}""", server.Requests.ElementAt(2).Body);
    }

    [Fact]
    public async Task Users_share_no_tokens_and_no_cookies()
    {
        await using var server = await TinyServer.StartAsync(context =>
        {
            context.Response.Headers.SetCookie = "session=1";
            return TinyServer.Answer(context, 200, context.Request.Path == "/api/auth/login" ? LoggedIn : Job);
        });
        Connect(server.Address);

        await Ask(new MarketCalls.LogIn(), User with { Number = 1 });
        await Ask(ViewJob, User with { Number = 2 });

        Assert.NotEqual("Bearer first", server.Requests.Last().Bearer);
        Assert.Null(server.Requests.Last().Cookie);
    }

    [Fact]
    public async Task Each_intent_has_a_key_of_its_own_and_reads_have_none()
    {
        await using var server = await TinyServer.StartAsync(200, Job);
        Connect(server.Address);

        foreach (var number in new[] { 1, 2 })
        {
            await Ask(CloseJob, User with { Number = number }, intent: 1);
            await Ask(ViewJob, User with { Number = number });
            await Ask(CloseJob, User with { Number = number }, intent: 2);
        }

        var writes = server.Requests.Where(request => request.Method == "POST").Select(request => request.Key!).ToList();
        Assert.Equal(4, writes.Distinct().Count());
        Assert.All(writes, key => Assert.StartsWith("run-people#", key, StringComparison.Ordinal));
        Assert.All(server.Requests.Where(request => request.Method == "GET"), request => Assert.Null(request.Key));
    }

    [Fact]
    public async Task What_is_sent_again_has_the_same_key_until_the_user_begins_anew()
    {
        await using var server = await TinyServer.StartAsync(503, "");
        Connect(server.Address);

        await Ask(CloseJob, intent: 1);
        await Ask(CloseJob, intent: 1);
        Target.SessionOf(User).BeginAnew();
        await Ask(CloseJob, intent: 1);

        var keys = server.Requests.Select(request => request.Key).ToList();
        Assert.Equal(keys[0], keys[1]);
        Assert.NotEqual(keys[0], keys[2]);
    }

    [Fact]
    public async Task Two_requests_of_one_user_are_under_way_at_a_time()
    {
        var both = new CountdownEvent(2);
        var bothCame = new TaskCompletionSource();
        await using var server = await TinyServer.StartAsync(async context =>
        {
            if (both.Signal())
            {
                bothCame.SetResult();
            }

            await bothCame.Task;
            await TinyServer.Answer(context, 200, Job);
        });
        Connect(server.Address);

        Send(CloseJob, intent: 1);
        Send(CloseJob, intent: 1);

        Assert.Equal(OutcomeClass.Ok, (await Expect<Simulator.Actors.Target.Answered>()).Answer.Outcome);
        Assert.Equal(OutcomeClass.Ok, (await Expect<Simulator.Actors.Target.Answered>()).Answer.Outcome);
        Assert.Equal(2, Assert.Single(Run.Instruments.Samples.Flip()).Response.Count);
    }

    [Theory]
    [InlineData(50, 30_000, OutcomeClass.Abandoned)]
    [InlineData(30_000, 50, OutcomeClass.Timeout)]
    [InlineData(50, 50, OutcomeClass.Timeout)]
    public async Task Whichever_ends_first_patience_or_the_time_limit_names_the_outcome(int patience, int limit, OutcomeClass outcome)
    {
        await using var server = await TinyServer.StartAsync(TinyServer.Hang);
        RequestLimit = Ms(limit);
        Connect(server.Address);

        Assert.Equal(outcome, (await Ask(ViewJob, patience: Ms(patience))).Outcome);
        Assert.Equal(outcome, TheSample().Key.Outcome);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("Sat, 01 Jan 2000 00:00:09 GMT", 9)]
    [InlineData("Fri, 31 Dec 1999 23:59:00 GMT", 0)]
    [InlineData("soon", null)]
    [InlineData("-7", null)]
    public async Task A_target_says_how_long_it_wants_to_be_left_alone_in_seconds_or_by_date(string header, int? seconds)
    {
        await using var server = await TinyServer.StartAsync(context =>
        {
            context.Response.Headers.RetryAfter = header;
            return TinyServer.Answer(context, 429, "");
        });
        Time.SetUtcNow(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Connect(server.Address);

        var answer = await Ask(ViewJob);

        Assert.Equal(OutcomeClass.TooManyRequests, answer.Outcome);
        Assert.Equal(seconds, answer.RetryAfter?.TotalSeconds);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Nothing_is_sent_where_a_redirect_points(int status)
    {
        await using var elsewhere = await TinyServer.StartAsync(200, Job);
        await using var server = await TinyServer.StartAsync(context =>
        {
            context.Response.Headers.Location = elsewhere.Address.ToString();
            return TinyServer.Answer(context, status, "");
        });
        Connect(server.Address);

        Assert.Equal(OutcomeClass.ServerError, (await Ask(ViewJob)).Outcome);
        Assert.Single(server.Requests);
        Assert.Empty(elsewhere.Requests);
    }
}
