using System.Text.Json;

namespace Simulator.EndToEnd.Tests.Processes;

/// <summary>A marketplace that knows nothing of the simulator and has an API of its own, as a process.</summary>
internal sealed class OtherMarketProcess
{
    private const string ListeningWords = "other market listening on ";

    private readonly StartedProcess _process;

    private OtherMarketProcess(StartedProcess process) => _process = process;

    public Uri Address => new(_process.Output.Split('\n').First(line => line.StartsWith(ListeningWords, StringComparison.Ordinal))[ListeningWords.Length..]);

    /// <summary>Waits until it listens.</summary>
    public static async Task<OtherMarketProcess> StartAsync(Bench bench)
    {
        var process = bench.StartAs([Path.Combine(AppContext.BaseDirectory, "other-market"), "--urls", "http://127.0.0.1:0"]);
        await Patience.UntilAsync("the other market listens", () => process.Output.EndsWith('\n') || process.HasEnded);
        Assert.Contains(ListeningWords, process.Output + process.Error, StringComparison.Ordinal);
        return new OtherMarketProcess(process);
    }

    /// <summary>How often something has happened there, such as <c>gigs</c>.</summary>
    public async Task<IReadOnlyDictionary<string, long>> TallyAsync()
    {
        using HttpClient http = new() { BaseAddress = Address };
        using var answer = JsonDocument.Parse(await http.GetStringAsync(new Uri("/v2/_tally", UriKind.Relative), TestContext.Current.CancellationToken));
        return answer.RootElement.GetProperty("result").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetInt64());
    }
}
