using System.Globalization;
using Simulator.Model.Runs;

namespace Simulator.Host.Runs;

/// <summary>The folder of one run: <c>results/20261123T104500Z-quickstart</c>.</summary>
internal sealed record ResultsFolder(RunId RunId, string Path)
{
    public string Timeline => In("timeline.jsonl");

    public string PlanLock => In("plan.lock.yaml");

    public string SimulatorLog => In("simulator.log");

    public string MarketplaceLog => In("marketplace.log");

    /// <summary>All merged histograms and seconds, for <c>simulator judge</c>.</summary>
    public string Record => In(RecordName);

    public const string RecordName = "run.record.gz";

    /// <summary>Makes the folder. Two runs that begin in the same second get different names.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made.</exception>
    public static ResultsFolder Create(string parent, string plan, DateTimeOffset now)
    {
        var safe = string.Concat(plan.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-'));
        var name = $"{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}-{safe}";
        Directory.CreateDirectory(parent);
        for (var attempt = 1; ; attempt++)
        {
            var id = attempt == 1 ? name : $"{name}-{attempt}";
            var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(parent, id));
            if (!Directory.Exists(path))
            {
                Directory.CreateDirectory(path);
                return new ResultsFolder(new RunId(id), path);
            }
        }
    }

    private string In(string file) => System.IO.Path.Combine(Path, file);
}
