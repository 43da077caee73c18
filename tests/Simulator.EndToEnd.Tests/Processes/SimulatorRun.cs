using Simulator.EndToEnd.Tests.Results;

namespace Simulator.EndToEnd.Tests.Processes;

/// <summary><c>simulator run</c> as a process of its own, and its results folder.</summary>
internal sealed class SimulatorRun(StartedProcess process, string results)
{
    public const string MarketplaceWords = "marketplace --urls";

    public int Id => process.Id;

    public string Error => process.Error;

    public void Send(Signal signal) => process.Send(signal);

    public Task<Ended> EndAsync(TimeSpan? limit = null) => process.EndAsync(limit);

    /// <summary>The run's own folder, once it is there.</summary>
    public ResultFiles Results => Folder() is { } folder ? new ResultFiles(folder) : throw new DirectoryNotFoundException($"no run's folder in {results}");

    public bool HasFolder => Folder() is not null;

    /// <summary>Waits until this many seconds of the run are on disk.</summary>
    public Task SecondsAsync(int count) => UntilAsync($"{count} seconds of the run", () => HasFolder && Results.WholeLines().Count >= count);

    /// <summary>Waits for the marketplace that it starts itself.</summary>
    public async Task<int> MarketplaceAsync()
    {
        await UntilAsync("its marketplace", () => Marketplaces().Count > 0);
        return Assert.Single(Marketplaces());
    }

    public IReadOnlyList<int> Marketplaces() => ProcessTable.ChildrenOf(Id, MarketplaceWords);

    /// <summary>Waits for something about this run; ends the wait when the run has ended.</summary>
    public Task UntilAsync(string what, Func<bool> holds) => Patience.UntilAsync(what, () =>
    {
        if (holds())
        {
            return true;
        }

        Assert.False(process.HasEnded, $"the run ended before this came: {what}\n--- output\n{process.Output}\n--- error\n{process.Error}");
        return false;
    });

    private string? Folder() => Directory.Exists(results) ? Directory.EnumerateDirectories(results).SingleOrDefault() : null;
}
