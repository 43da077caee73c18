using Akka.Configuration;
using Simulator.Actors.Load;
using Simulator.Actors.Runs;

namespace Simulator.Actors.Hosting;

/// <summary>A node's settings: the section <c>simulator</c> of <c>hocon/simulator.conf</c>, read once and checked.</summary>
/// <param name="Hostname">Address that the node listens on.</param>
/// <param name="Port">0 takes a free one.</param>
/// <param name="SinkBuffer">Seconds that a sink may lag behind, at least 1.</param>
public sealed record NodeOptions(string Hostname, int Port, CoordinatorOptions Run, LoadOptions Load, int SinkBuffer)
{
    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="BadOptionException">A key is unknown, missing or out of range; the message names it by its full path.</exception>
    public static NodeOptions From(Config config)
    {
        var keys = new SettingsReader(config);
        var options = new NodeOptions(
            keys.Text("simulator.node.hostname"),
            keys.Number("simulator.node.port", 0, 65535),
            new CoordinatorOptions
            {
                Nodes = keys.Number("simulator.run.nodes", 1, 1000),
                NodeWait = keys.Duration("simulator.run.node-wait"),
                ConcludeWait = keys.Duration("simulator.run.conclude-wait"),
                SnapshotWait = keys.Duration("simulator.run.snapshot-wait"),
            },
            new LoadOptions
            {
                RegisterInterval = keys.Duration("simulator.load.register-interval"),
                ResendSnapshotsAfter = keys.Duration("simulator.load.resend-snapshots-after"),
                KeepSnapshots = keys.Number("simulator.load.keep-snapshots", 1, 100_000),
                MaxUserFailures = keys.Number("simulator.load.max-user-failures", 1, 1_000_000),
            },
            keys.Number("simulator.sinks.buffer", 1, 1_000_000));
        keys.RefuseUnknown("simulator", except: "simulator.dispatchers");
        return options;
    }
}
