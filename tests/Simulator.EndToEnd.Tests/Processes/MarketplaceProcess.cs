namespace Simulator.EndToEnd.Tests.Processes;

/// <summary><c>simulator marketplace</c> as a user starts it by hand.</summary>
internal sealed class MarketplaceProcess
{
    private const string ListeningWords = "marketplace listening on ";

    private readonly StartedProcess _process;

    private MarketplaceProcess(StartedProcess process) => _process = process;

    public int Id => _process.Id;

    public bool HasEnded => _process.HasEnded;

    public Uri Address => new(_process.Output.Split('\n').First(line => line.StartsWith(ListeningWords, StringComparison.Ordinal))[ListeningWords.Length..]);

    /// <summary>Waits until it listens.</summary>
    public static async Task<MarketplaceProcess> StartAsync(Bench bench, string database, string urls = "http://127.0.0.1:0")
    {
        var process = bench.Start("marketplace", "--urls", urls, "--database", database, "--time-scale", "600", "--password-iterations", "100");
        await Patience.UntilAsync("the marketplace listens", () => process.Output.EndsWith('\n') || process.HasEnded);
        Assert.Contains(ListeningWords, process.Output + process.Error, StringComparison.Ordinal);
        return new MarketplaceProcess(process);
    }

    public void Send(Signal signal) => _process.Send(signal);

    public Task<Ended> EndAsync() => _process.EndAsync();

    public async Task<bool> IsHealthyAsync()
    {
        using HttpClient http = new() { BaseAddress = Address };
        using var answer = await http.GetAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.IsSuccessStatusCode;
    }
}
