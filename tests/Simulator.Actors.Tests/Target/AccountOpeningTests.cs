using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Simulator.Actors.Target;
using Simulator.Actors.Target.Bindings;
using Simulator.Actors.Target.Scripts;
using Simulator.Actors.Tests.Target.Bindings;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Actors.Tests.Target;

public class AccountOpeningTests : HttpTargetTest
{
    private const string Tokens = """{"success":true,"data":{"user":{"id":"u1"},"tokens":{"accessToken":"token","refreshToken":"again"}}}""";

    private readonly ConcurrentQueue<int> _progress = new();

    [Fact]
    public async Task Accounts_are_created_and_their_users_are_logged_in()
    {
        await using var server = await Market(registration: (201, Tokens));
        Connect(server.Address);

        await Prepare(60);
        await Ask(new MarketCalls.LogOut(), User with { Number = 59 });

        Assert.Equal("/health", server.Requests.First().Path);
        var registrations = server.Requests.Where(request => request.Path == "/api/auth/register").Select(request => request.Body).ToList();
        Assert.Equal(60, registrations.Distinct().Count());
        Assert.Contains(registrations, body => body.Contains("people-7-00000007@load.example", StringComparison.Ordinal));
        Assert.Equal([25, 50, 60], _progress.Order());
        Assert.Equal("Bearer token", server.Requests.Last().Bearer);
    }

    [Fact]
    public async Task An_api_below_a_prefix_stays_below_it()
    {
        await using var server = await TinyServer.StartAsync(context => TinyServer.Answer(context, context.Request.Path == "/v1/health" ? 200 : 201, Tokens));
        Connect(new Uri(server.Address, "v1"));

        await Prepare(1);

        Assert.Equal(["/v1/health", "/v1/api/auth/register"], server.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task No_more_accounts_are_opened_at_a_time_than_the_plan_allows()
    {
        var (now, most) = (0, 0);
        await using var server = await TinyServer.StartAsync(async context =>
        {
            if (context.Request.Path == "/health")
            {
                return;
            }

            InterlockedMax(ref most, Interlocked.Increment(ref now));
            await Task.Yield();
            Interlocked.Decrement(ref now);
            await TinyServer.Answer(context, 201, Tokens);
        });
        Connect(server.Address);

        await Prepare(40);

        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task An_account_that_exists_is_logged_in_to()
    {
        await using var server = await Market(registration: (409, ""), logIn: (200, Tokens));
        Connect(server.Address);

        await Prepare(1);
        await Ask(new MarketCalls.LogOut(), User with { Number = 0 });

        Assert.Equal(["/health", "/api/auth/register", "/api/auth/login", "/api/auth/logout"], server.Requests.Select(request => request.Path));
        Assert.Equal("Bearer token", server.Requests.Last().Bearer);
    }

    [Fact]
    public async Task Where_a_registration_gives_no_token_a_log_in_does()
    {
        await using var server = await TinyServer.StartAsync(context => TinyServer.Answer(context, 200, context.Request.Path == "/sessions" ? """{"result":{"session":"abc"}}""" : ""));
        Connect(server.Address, new DeclaredBinding(GivenApi.Read(GivenApi.Other), new ScriptTroubles()));

        await Prepare(1);

        Assert.Equal(["/people/people-0-00000007@load.example", "/sessions"], server.Requests.Select(request => request.Path));
        Assert.Equal("abc", ((HttpTargetSession)Target.SessionOf(User with { Number = 0 })).Credentials.AccessToken);
    }

    [Fact]
    public async Task No_account_is_opened_with_the_cookie_of_another()
    {
        KeepsCookies = true;
        await using var server = await TinyServer.StartAsync(context =>
        {
            context.Response.Cookies.Append("sid", "of-somebody");
            return TinyServer.Answer(context, context.Request.Path == "/health" ? 200 : 201, Tokens);
        });
        Connect(server.Address);

        await Prepare(5);

        Assert.Equal(6, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Null(request.Cookie));
    }

    [Fact]
    public async Task An_account_that_exists_with_another_password_is_told()
    {
        await using var server = await Market(registration: (409, ""), logIn: (401, ""));
        Connect(server.Address);

        Assert.Equal(
            $"account people-0-00000007@load.example exists at {server.Address} and its log-in was answered 401; use another seed or another accounts.emailDomain",
            await Refusal());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(200)]
    public async Task A_registration_that_is_refused_is_told(int status)
    {
        await using var server = await Market(registration: (status, ""));
        Connect(server.Address);

        Assert.Equal($"target {server.Address} refused to create account people-0-00000007@load.example: it answered {status}", await Refusal());
    }

    [Theory]
    [InlineData(201, "<html>", 200, "")]
    [InlineData(409, "", 200, "{}")]
    public async Task An_answer_that_is_none_of_a_marketplace_is_told(int status, string body, int logInStatus, string logInBody)
    {
        await using var server = await Market((status, body), (logInStatus, logInBody));
        Connect(server.Address);

        Assert.StartsWith(
            $"target {server.Address} answered for account people-0-00000007@load.example what cannot be read; does target.binding fit it? ", await Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(404)]
    [InlineData(302)]
    public async Task A_target_that_is_not_healthy_is_told_before_any_account_is_made(int status)
    {
        await using var server = await TinyServer.StartAsync(status, "");
        Connect(server.Address);

        Assert.Equal($"target {server.Address} is not healthy: GET /health answered {status}; it has to answer 200 before a run", await Refusal());
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_target_that_cannot_be_reached_is_told()
    {
        using var bound = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        bound.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Connect(new Uri($"http://{bound.LocalEndPoint}"));

        Assert.StartsWith($"target http://{bound.LocalEndPoint}/ cannot be reached: ", await Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_cannot_be_asked_for_its_health_is_connected_to_and_sent_nothing()
    {
        using var bound = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        bound.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Connect(new Uri($"http://{bound.LocalEndPoint}"), new ScriptBinding(new ScriptTroubles()));

        Assert.Equal(
            $"target http://{bound.LocalEndPoint}/ cannot be reached: {bound.LocalEndPoint} refuses connections: nothing listens there",
            (await Assert.ThrowsAsync<TargetRefusedException>(() => Prepare(0))).Message);

        await using var server = await Market(registration: (201, Tokens));
        Connect(server.Address, new ScriptBinding(new ScriptTroubles()));
        await Prepare(0);

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_target_that_does_not_answer_in_time_is_told()
    {
        await using var server = await TinyServer.StartAsync(TinyServer.Hang);
        RequestLimit = Ms(100);
        Connect(server.Address);

        Assert.Equal($"target {server.Address} did not answer GET /health within 0.1 s", await Refusal());
    }

    [Fact]
    public async Task A_run_that_is_stopped_meanwhile_opens_no_more_accounts()
    {
        using var stop = new CancellationTokenSource();
        await using var server = await TinyServer.StartAsync(context =>
        {
            if (context.Request.Path == "/health")
            {
                return Task.CompletedTask;
            }

            stop.Cancel();
            return TinyServer.Hang(context);
        });
        Connect(server.Address);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Target.PrepareAsync(People(10), _progress.Enqueue, stop.Token));

        Assert.InRange(server.Requests.Count, 2, 3);
        Assert.Empty(_progress);
    }

    private static List<UserKey> People(int count) => [.. Enumerable.Range(0, count).Select(number => User with { Number = number })];

    private static Task<TinyServer> Market((int Status, string Body) registration, (int Status, string Body) logIn = default) =>
        TinyServer.StartAsync(context => context.Request.Path.Value switch
        {
            "/api/auth/register" => TinyServer.Answer(context, registration.Status, registration.Body),
            "/api/auth/login" => TinyServer.Answer(context, logIn.Status, logIn.Body ?? ""),
            _ => Task.CompletedTask,
        });

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; seen < value; seen = most)
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }

    private Task Prepare(int users) => Target.PrepareAsync(People(users), _progress.Enqueue, TestContext.Current.CancellationToken);

    private async Task<string> Refusal() => (await Assert.ThrowsAsync<TargetRefusedException>(() => Prepare(1))).Message;
}
