using Akka.Configuration;
using Simulator.Actors.Hosting;

namespace Simulator.Actors.Tests.Hosting;

public class NodeOptionsTests
{
    private static readonly string Shipped = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "hocon", "simulator.conf"));

    [Fact]
    public void The_shipped_settings_are_valid()
    {
        var options = NodeOptions.From(ConfigurationFactory.ParseString(Shipped));

        Assert.Equal(("127.0.0.1", 0, 1, 600), (options.Hostname, options.Port, options.Run.Nodes, options.SinkBuffer));
        Assert.Equal((30, 20, 3), (options.Run.NodeWait.TotalSeconds, options.Run.ConcludeWait.TotalSeconds, options.Run.SnapshotWait.TotalSeconds));
        Assert.Equal((1, 5), (options.Load.RegisterInterval.TotalSeconds, options.Load.ResendSnapshotsAfter.TotalSeconds));
        Assert.Equal((600, 100), (options.Load.KeepSnapshots, options.Load.MaxUserFailures));
    }

    [Fact]
    public void What_a_user_lays_over_wins()
    {
        var options = With("simulator.run { nodes = 3, node-wait = 500ms }");

        Assert.Equal((3, 500, 20_000), (options.Run.Nodes, options.Run.NodeWait.TotalMilliseconds, options.Run.ConcludeWait.TotalMilliseconds));
    }

    [Theory]
    [InlineData("simulator.run.nodse = 3", "simulator.run.nodse is unknown; known are simulator.load.keep-snapshots, ")]
    [InlineData("simulator.colour = red", "simulator.colour is unknown; ")]
    [InlineData("simulator.sinks.file { path = x }", "simulator.sinks.file.path is unknown; ")]
    [InlineData("simulator.run.nodes = many", "simulator.run.nodes = many must be a whole number from 1 to 1000")]
    [InlineData("simulator.run.nodes = 0", "simulator.run.nodes = 0 must be a whole number from 1 to 1000")]
    [InlineData("simulator.run.nodes = 1.5", "simulator.run.nodes = 1.5 must be a whole number from 1 to 1000")]
    [InlineData("simulator.node.port = 65536", "simulator.node.port = 65536 must be a whole number from 0 to 65535")]
    [InlineData("simulator.run.node-wait = soon", "simulator.run.node-wait = soon is no duration; write it like 500ms, 30s or 5m")]
    [InlineData("simulator.run.node-wait = 1m30s", "simulator.run.node-wait = 1m30s is no duration; write it like 500ms, 30s or 5m")]
    [InlineData("simulator.run.node-wait = infinite", "simulator.run.node-wait = infinite is no duration; write it like 500ms, 30s or 5m")]
    [InlineData("simulator.run.node-wait = 0s", "simulator.run.node-wait = 0s must be longer than zero")]
    [InlineData("simulator.run.node-wait = -5s", "simulator.run.node-wait = -5s ")]
    [InlineData("simulator.node.hostname = \"\"", "simulator.node.hostname is missing")]
    public void What_is_wrong_is_named_by_its_full_path(string overlay, string words)
    {
        var failure = Assert.Throws<BadOptionException>(() => With(overlay));

        Assert.StartsWith(words, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("node-wait = 30s", "simulator.run.node-wait is missing")]
    [InlineData("keep-snapshots = 600", "simulator.load.keep-snapshots is missing")]
    [InlineData("hostname = \"127.0.0.1\"", "simulator.node.hostname is missing")]
    public void What_is_missing_is_named_by_its_full_path(string line, string words)
    {
        Assert.Contains(line, Shipped, StringComparison.Ordinal);

        var failure = Assert.Throws<BadOptionException>(() => NodeOptions.From(ConfigurationFactory.ParseString(Shipped.Replace(line, "", StringComparison.Ordinal))));

        Assert.Equal(words, failure.Message);
    }

    [Fact]
    public void Without_any_settings_the_first_that_is_missing_is_named()
    {
        var failure = Assert.Throws<BadOptionException>(() => NodeOptions.From(Config.Empty));

        Assert.Equal("simulator.node.hostname is missing", failure.Message);
    }

    [Fact]
    public void Dispatchers_are_not_the_simulators_own_to_judge() =>
        With("simulator.dispatchers.users.throughput = 5, simulator.dispatchers.other.type = Dispatcher");

    private static NodeOptions With(string overlay) =>
        NodeOptions.From(ConfigurationFactory.ParseString(overlay).WithFallback(ConfigurationFactory.ParseString(Shipped)));
}
