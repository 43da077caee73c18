using System.Net;
using System.Net.Sockets;

namespace Simulator.Marketplace.Tests;

[Collection(nameof(MarketplaceServerTests))]
[CollectionDefinition(nameof(MarketplaceServerTests), DisableParallelization = true)]
public sealed class MarketplaceServerTests
{
    [Fact]
    public async Task It_says_where_it_listens_and_ends_when_asked()
    {
        using CancellationTokenSource stop = new();
        using StartedLine output = new();

        var run = MarketplaceServer.RunAsync(new MarketplaceOptions { Urls = "http://127.0.0.1:0" }, stop.Token);
        var line = await output.WrittenAsync(run);
        using HttpClient http = new();
        var health = await http.GetStringAsync(new Uri($"{line.Replace("marketplace listening on ", "", StringComparison.Ordinal)}/health/live"), stop.Token);
        await stop.CancelAsync();

        Assert.Matches(@"^marketplace listening on http://127\.0\.0\.1:[1-9][0-9]*$", line);
        Assert.Equal("""{"status":"live"}""", health);
        Assert.Equal(0, await run);
    }

    [Fact]
    public async Task On_the_real_clock_a_station_lets_requests_through()
    {
        using CancellationTokenSource stop = new();
        using StartedLine output = new();

        var run = MarketplaceServer.RunAsync(new MarketplaceOptions { Urls = "http://127.0.0.1:0", Station = "1:fixed(1ms)" }, stop.Token);
        var line = await output.WrittenAsync(run);
        using HttpClient http = new() { BaseAddress = new Uri(line.Replace("marketplace listening on ", "", StringComparison.Ordinal)) };
        var requests = Enumerable.Range(0, 5).Select(_ => http.GetAsync(new Uri("/api/jobs", UriKind.Relative), stop.Token));
        var statuses = (await Task.WhenAll(requests)).Select(answer => answer.StatusCode).ToList();
        await stop.CancelAsync();

        Assert.Equal(Enumerable.Repeat(HttpStatusCode.Unauthorized, 5), statuses);
        Assert.Equal(0, await run);
    }

    [Fact]
    public async Task A_port_that_is_taken_ends_it_with_106()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

        var (exitCode, error) = await FailAsync(new MarketplaceOptions { Urls = url });

        Assert.Equal((106, $"marketplace: {url} is taken by another program; choose another port, or 0 for a free one\n"), (exitCode, error));
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_ends_it_with_104()
    {
        var (exitCode, error) = await FailAsync(new MarketplaceOptions { Urls = "http://127.0.0.1:0", Database = "/nonexistent/market.db" });

        Assert.Equal(104, exitCode);
        Assert.Equal("marketplace: can't use the database '/nonexistent/market.db': SQLite Error 14: 'unable to open database file'.\n", error);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0", "marketplace: urls names 0.0.0.0, which other machines can reach; listen on 127.0.0.1, or allow it with allow-remote\n")]
    [InlineData("http://example.org", "marketplace: urls must name an IP address or localhost, not 'example.org'\n")]
    [InlineData("https://127.0.0.1:0", "marketplace: urls must be one address such as http://127.0.0.1:5080, not 'https://127.0.0.1:0'\n")]
    [InlineData("nonsense", "marketplace: urls must be one address such as http://127.0.0.1:5080, not 'nonsense'\n")]
    public async Task An_address_that_cannot_be_used_ends_it_with_104(string urls, string expected)
    {
        var (exitCode, error) = await FailAsync(new MarketplaceOptions { Urls = urls });

        Assert.Equal((104, expected), (exitCode, error));
    }

    [Fact]
    public async Task An_option_out_of_range_ends_it_with_104()
    {
        await RefusedAsync(new MarketplaceOptions { TimeScale = 0 }, "marketplace: time-scale must be a positive number\n");
        await RefusedAsync(new MarketplaceOptions { PasswordIterations = 0 }, "marketplace: password-iterations must be from 1 to 10000000\n");
        await RefusedAsync(new MarketplaceOptions { TokenSecret = "short" }, "marketplace: token-secret must have at least 16 characters\n");
        await RefusedAsync(
            new MarketplaceOptions { PaymentProvider = "failed=2" },
            "marketplace: payment-provider: a share is a number from 0 to 1 or a percentage, such as 0.05 or 5%, not '2'\n");
        await RefusedAsync(
            new MarketplaceOptions { RateLimit = "10" },
            "marketplace: rate-limit must be REQUESTS/WINDOW with a window of at most 24h, such as 1000/1h or 100/15m, not '10'\n");
        await RefusedAsync(
            new MarketplaceOptions { Station = "8" },
            "marketplace: station must be WORKERS:LAW or WORKERS:LAW:QUEUE with 1 to 10000 workers, such as 8:exp(20ms) or 8:exp(20ms):100, not '8'\n");
    }

    [Fact]
    public async Task A_Redis_that_cannot_be_used_ends_it_with_104()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        await RefusedAsync(
            new MarketplaceOptions { Urls = "http://127.0.0.1:0", Redis = $"redis://:secret@127.0.0.1:{port}" },
            $"marketplace: can't use redis://127.0.0.1:{port}/0: no Redis answers there\n");
        await RefusedAsync(
            new MarketplaceOptions { Urls = "http://127.0.0.1:0", Redis = "http://:secret@127.0.0.1" },
            "marketplace: redis must be host:port or redis://:password@host:port/number\n");
    }

    private static async Task RefusedAsync(MarketplaceOptions options, string expected)
    {
        var (exitCode, error) = await FailAsync(options);
        Assert.Equal((104, expected), (exitCode, error));
    }

    private static async Task<(int ExitCode, string Error)> FailAsync(MarketplaceOptions options)
    {
        var before = Console.Error;
        using StringWriter error = new() { NewLine = "\n" };
        Console.SetError(error);
        try
        {
            return (await MarketplaceServer.RunAsync(options, TestContext.Current.CancellationToken), error.ToString());
        }
        finally
        {
            Console.SetError(before);
        }
    }
}
