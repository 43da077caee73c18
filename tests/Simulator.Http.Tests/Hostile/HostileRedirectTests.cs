using Simulator.Http.Tests.Hostile.Server;

namespace Simulator.Http.Tests.Hostile;

/// <summary>Redirects that lead in circles, on and on, or to where no load may go.</summary>
public sealed class HostileRedirectTests
{
    private const int Most = 5;

    [Theory]
    [InlineData("/itself", "/itself")]
    [InlineData("/a", "/b")]
    public async Task A_circle_is_refused_after_as_many_as_are_followed(string one, string other)
    {
        var requests = 0;
        await using var server = Transport.Plain.Serve(Scripts.Serve((connection, request) =>
        {
            Interlocked.Increment(ref requests);
            return connection.Write(To(request.Target == one ? other : one));
        }));
        using var visitor = new Visitor(server);

        var seen = await visitor.Get(one, redirects: Most);

        Assert.Equal(ExchangeEnd.RedirectRefused, seen.End);
        Assert.InRange(requests, 1, Most + 1);
        await visitor.IsWell();
    }

    [Fact]
    public async Task An_endless_trail_is_refused_after_as_many_as_are_followed()
    {
        var requests = 0;
        await using var server = Transport.Plain.Serve(Scripts.Serve((connection, _) => connection.Write(To("/" + Interlocked.Increment(ref requests)))));
        using var visitor = new Visitor(server);

        var seen = await visitor.Get("/", redirects: Most);

        Assert.Equal((ExchangeEnd.RedirectRefused, Most + 1), (seen.End, requests));
        await visitor.IsWell();
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("//127.0.0.1:{0}/")]
    [InlineData("http://user:password@127.0.0.1:{0}/")]
    [InlineData("https://127.0.0.1:{0}/")]
    public async Task No_load_goes_to_a_host_that_was_not_allowed(string location)
    {
        await using var foreign = Transport.Plain.Serve(Scripts.Well);
        await using var server = Transport.Plain.Serve(Scripts.Serve(To(string.Format(null, location, foreign.Port))));
        using var visitor = new Visitor(server);

        var seen = await visitor.Get("/", redirects: Most);

        Assert.Equal(ExchangeEnd.RedirectRefused, seen.End);
        await visitor.IsWell();
        Assert.Equal(0, foreign.Accepted);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://")]
    [InlineData("http://[::1")]
    [InlineData("http://127.0.0.1:99999/")]
    public async Task A_place_that_is_none_is_refused(string location)
    {
        await using var server = Transport.Plain.Serve(Scripts.Serve(To(location)));
        using var visitor = new Visitor(server);

        var seen = await visitor.Get("/", redirects: Most);

        Assert.Equal(ExchangeEnd.RedirectRefused, seen.End);
        await visitor.IsWell();
    }

    [Fact]
    public async Task A_redirect_to_nowhere_is_the_answer()
    {
        await using var server = Transport.Plain.Serve(Scripts.Serve(To("")));
        using var visitor = new Visitor(server);

        var seen = await visitor.Get("/", redirects: Most);

        Assert.Equal((ExchangeEnd.Answered, 302), (seen.End, seen.Status));
    }

    [Fact]
    public async Task Secrets_stay_at_home()
    {
        var heads = new List<string>();
        await using var other = Transport.Plain.Serve(Scripts.Serve((connection, request) =>
        {
            heads.Add(request.Head);
            return connection.Write(Scripts.WellBehaved);
        }));
        await using var server = Transport.Plain.Serve(Scripts.Serve((connection, request) =>
        {
            heads.Add(request.Head);
            return connection.Write(To(other.Origin + "other"));
        }));
        using var visitor = new Visitor(server, options => options with { AlsoAllowed = [other.Origin] });

        var seen = await visitor.Get("/", redirects: Most, headers: "Authorization: Bearer secret\r\nX-Trace: 7\r\n");

        Assert.Equal((ExchangeEnd.Answered, 1), (seen.End, seen.Redirects));
        Assert.Contains("Bearer secret", heads[0], StringComparison.Ordinal);
        Assert.Contains("X-Trace: 7", heads[1], StringComparison.Ordinal);
        Assert.DoesNotContain("secret", heads[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_that_is_not_followed_is_the_answer()
    {
        await using var server = Transport.Plain.Serve(Scripts.Serve(To("http://elsewhere.invalid/")));
        using var visitor = new Visitor(server);

        var seen = await visitor.Get("/", redirects: 0);

        Assert.Equal((ExchangeEnd.Answered, 302), (seen.End, seen.Status));
    }

    [Fact]
    public async Task The_time_limit_is_one_for_all_redirects()
    {
        var limit = TimeSpan.FromMilliseconds(400);
        var requests = 0;
        await using var server = Transport.Plain.Serve(Scripts.Serve(async (connection, _) =>
        {
            await Task.Delay(limit / 4, connection.Closing);
            await connection.Write(To($"/{++requests}"));
        }));
        using var visitor = new Visitor(server);

        var seen = await visitor.Get("/", limit, redirects: 1000);

        Assert.Equal(ExchangeEnd.TimedOut, seen.End);
        await visitor.IsWell();
    }

    [Fact]
    public async Task A_connection_lost_on_the_way_is_lost()
    {
        await using var server = Transport.Plain.Serve(Scripts.Serve(async (connection, request) =>
        {
            if (request.Target == "/")
            {
                await connection.Write(To("/cut"));
                return;
            }

            await connection.Write("HTTP/1.1 200 OK\r\nContent-");
            connection.Reset();
        }));
        using var visitor = new Visitor(server);

        var seen = await visitor.Get("/", redirects: Most);

        Assert.Equal(ExchangeEnd.ConnectionLost, seen.End);
        await visitor.IsWell();
    }

    private static string To(string location) => $"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n";
}
