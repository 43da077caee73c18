using System.Diagnostics;
using System.Reflection;

namespace Simulator.Soak;

/// <summary>A <c>simulator marketplace</c> of our own, which ends with us.</summary>
internal sealed class MarketplaceProcess : IDisposable
{
    private const string ListeningWords = "marketplace listening on ";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private MarketplaceProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <param name="database">What it keeps its data in; null: a temporary file.</param>
    /// <param name="redis">Its cache; null: none.</param>
    /// <param name="tokenSecret">What it signs its tokens with.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <exception cref="SoakException">It does not listen within 30 seconds.</exception>
    public static async Task<MarketplaceProcess> StartAsync(string? database, string? redis, string tokenSecret, CancellationToken stop)
    {
        var simulator = typeof(MarketplaceProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == "Simulator").Value!;
        if (!File.Exists(simulator)) throw new SoakException($"there is no {simulator}; build all first, in the same configuration, or use --url");
        ProcessStartInfo start = new(Environment.ProcessPath is { } dotnet && Path.GetFileNameWithoutExtension(dotnet) == "dotnet" ? dotnet : "dotnet")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            ArgumentList = { simulator, "marketplace", "--urls", "http://127.0.0.1:0", "--allow-admin", "--password-iterations", "1", "--end-with-parent" },
        };
        // Not on the command line, where all can read them.
        start.Environment["MARKETPLACE_TOKEN_SECRET"] = tokenSecret;
        if (database is not null) start.Environment["MARKETPLACE_DATABASE"] = database;
        if (redis is not null) start.Environment["MARKETPLACE_REDIS"] = redis;

        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => PassOn(line.Data);
        process.BeginErrorReadLine();
        try
        {
            using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
            limit.CancelAfter(StartLimit);
            while (await process.StandardOutput.ReadLineAsync(limit.Token).ConfigureAwait(false) is { } line)
            {
                if (!line.StartsWith(ListeningWords, StringComparison.Ordinal)) continue;
                // Whatever it still has to say must not fill the pipe.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new MarketplaceProcess(process, new Uri(line[ListeningWords.Length..]));
            }
            throw new SoakException("the marketplace ended before it listened");
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    // Its log tells of much that a soak does on purpose; of interest is what it calls an error, or says before it can log.
    private static void PassOn(string? line)
    {
        if (line is not null && (!line.StartsWith('{') || line.Contains("\"@l\":\"Error\"", StringComparison.Ordinal))) Console.Error.WriteLine(line);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(StartLimit)) _process.Kill();
        _process.Dispose();
    }
}
