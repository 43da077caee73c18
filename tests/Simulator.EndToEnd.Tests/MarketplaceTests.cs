using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Simulator.EndToEnd.Tests.Processes;
using Simulator.Model.Runs;

namespace Simulator.EndToEnd.Tests;

/// <summary><c>simulator marketplace</c>, started by hand.</summary>
public sealed class MarketplaceTests : EndToEndTest
{
    [Theory]
    [InlineData(nameof(Signal.Terminate))]
    [InlineData(nameof(Signal.Interrupt))]
    public async Task It_says_where_it_listens_and_ends_when_asked(string signal)
    {
        var market = await MarketplaceProcess.StartAsync(Bench, Bench.At("market.db"));
        Assert.True(await market.IsHealthyAsync());

        market.Send(Enum.Parse<Signal>(signal));
        var ended = (await market.EndAsync()).With(ExitCodes.Passed);

        Assert.Matches(@"^marketplace listening on http://127\.0\.0\.1:[1-9][0-9]*\n$", ended.Output);
        // The log: a line when it starts, a line when it ends, and no complaint.
        var lines = ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Matches("""^\{"@t":"[^"]+","@mt":"marketplace (started|stopped)""", line));
    }

    [Theory]
    [InlineData(nameof(Signal.Terminate))]
    [InlineData(nameof(Signal.Kill))]
    public async Task It_knows_its_accounts_after_a_restart_on_the_same_file(string signal)
    {
        var market = await MarketplaceProcess.StartAsync(Bench, Bench.At("market.db"));
        Assert.Equal(HttpStatusCode.Created, await RegisterAsync(market));

        market.Send(Enum.Parse<Signal>(signal));
        await market.EndAsync();
        var again = await MarketplaceProcess.StartAsync(Bench, Bench.At("market.db"), market.Address.ToString());

        Assert.Equal(market.Address, again.Address);
        Assert.Equal(HttpStatusCode.Conflict, await RegisterAsync(again));
    }

    [Fact]
    public async Task Without_a_file_its_data_go_with_it()
    {
        var market = Bench.Start("marketplace", "--urls", "http://127.0.0.1:0");
        await Patience.UntilAsync("it listens", () => market.Output.EndsWith('\n'));
        Assert.Single(Directory.EnumerateDirectories(Bench.Temp, "simulator-*"));

        market.Send(Signal.Terminate);
        (await market.EndAsync()).With(ExitCodes.Passed);

        Assert.Empty(Directory.EnumerateDirectories(Bench.Temp, "simulator-*"));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        var url = $"http://{listener.LocalEndpoint}";

        var ended = (await Bench.EndAsync("marketplace", "--urls", url, "--database", Bench.At("market.db"))).With(ExitCodes.ListenerFailed);

        Assert.Equal($"marketplace: {url} is taken by another program; choose another port, or 0 for a free one\n", ended.Words);
    }

    [Theory]
    [InlineData("--urls", "http://0.0.0.0:0", "allow-remote")]
    [InlineData("--urls", "https://127.0.0.1:0", "https://127.0.0.1:0")]
    [InlineData("--time-scale", "0", "time-scale")]
    [InlineData("--database", "/nonexistent/market.db", "/nonexistent/market.db")]
    public async Task What_it_cannot_do_is_told_in_a_line(string option, string value, string word)
    {
        string[] free = option == "--urls" ? [] : ["--urls", "http://127.0.0.1:0"];
        var ended = (await Bench.EndAsync(["marketplace", option, value, .. free])).With(ExitCodes.BadInput);

        Assert.Empty(ended.Output);
        Assert.Contains(word, Assert.Single(ended.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> RegisterAsync(MarketplaceProcess market)
    {
        using HttpClient http = new() { BaseAddress = market.Address };
        var person = new { email = "ada@load.example", phone = "+15550000000", password = "Abcdefgh1234$", firstName = "Ada", lastName = "Abbott", role = "HOMEOWNER" };
        using var answer = await http.PostAsJsonAsync(new Uri("/api/auth/register", UriKind.Relative), person, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
