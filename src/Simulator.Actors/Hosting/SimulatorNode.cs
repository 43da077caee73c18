using Akka.Actor;
using Akka.Cluster.Hosting;
using Akka.Configuration;
using Akka.Event;
using Akka.Hosting;
using Akka.Remote.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Actors.Load;
using Simulator.Actors.Reporting;
using Simulator.Actors.Runs;

namespace Simulator.Actors.Hosting;

/// <summary>Puts a node together: cluster, coordinator singleton with its proxy, load node.</summary>
public static class SimulatorNode
{
    /// <summary>Name of the actor system: part of every address in a cluster.</summary>
    public const string SystemName = "simulator";

    private const string CoordinatorRole = "coordinator";
    private const string LoadRole = "load";
    private const string SingletonName = "coordinator";

    // With more than these another core takes the users' turns while the pacer looks for what is due next.
    private const int FewCores = 2;

    /// <summary>Adds a node that is coordinator and load node at once: a cluster of one.</summary>
    public static IServiceCollection AddSimulatorNode(this IServiceCollection services, NodeSetup setup) =>
        services.AddAkka(SystemName, builder => builder
            .ConfigureLoggers(loggers =>
            {
                loggers.ClearLoggers();
                loggers.AddLoggerFactory();
            })
            .AddHocon(setup.Config, HoconAddMode.Prepend)
            .AddHocon(UserThreads(setup.Cores), HoconAddMode.Prepend)
            .WithStrictSerialization()
            .WithCustomSerializer("simulator", [typeof(IWireMessage)], system => new WireSerializer(system))
            .WithRemoting(setup.Options.Hostname, setup.Options.Port)
            .WithClustering(new ClusterOptions { Roles = [CoordinatorRole, LoadRole], LogInfo = false })
            .WithSingleton<RunCoordinator>(
                SingletonName,
                (_, _, _) => RunCoordinator.Props(setup.Options.Run, setup.Time, setup.Plans, new Aggregators(setup)),
                new ClusterSingletonOptions { Role = CoordinatorRole, SingletonIdentificationInterval = TimeSpan.FromMilliseconds(100), LogSingletonIdentificationFailure = false })
            .WithActors((system, registry) =>
            {
                WarmScheduler(system);
                var cluster = Akka.Cluster.Cluster.Get(system);
                var runs = new HttpNodeRuns(setup.Plans, setup.Cores, setup.Time);
                var props = LoadNode.Props(NameOf(cluster.SelfUniqueAddress), registry.Get<RunCoordinator>(), runs, setup.Time, clock => new Pacer(clock, takesTurns: setup.Cores <= FewCores), setup.Options.Load);
                registry.Register<LoadNode>(system.ActorOf(props, "load"));
                cluster.Join(cluster.SelfAddress);
            }));

    /// <summary>For code outside the actor system: starts runs at this node's coordinator. The node has to be started.</summary>
    public static RunClient RunClient(this IServiceProvider services) =>
        new(services.GetRequiredService<ActorSystem>(), services.GetRequiredService<ActorRegistry>().Get<RunCoordinator>());

    /// <summary>
    /// To be called before the node is stopped: what Akka's logger has not yet read when it goes down is printed to standard output, whatever
    /// <c>akka.stdout-loglevel</c> says, and would stand behind the summary of <c>--json</c>.
    /// </summary>
    public static void QuietDown(this IServiceProvider services) => services.GetRequiredService<ActorSystem>().EventStream.SetLogLevel(LogLevel.ErrorLevel);

    // A node that comes back at the same address numbers its snapshots anew, so the name tells its lives apart.
    private static string NameOf(Akka.Cluster.UniqueAddress node) => $"{node.Address}#{node.Uid}";

    private static Config UserThreads(int cores) =>
        ConfigurationFactory.ParseString($"{Dispatchers.Users}.threads = {Math.Max(1, cores - 1)}");

    // Measured: many actors that start timers in a cold system can hang for good; one timer before them prevents it.
    private static void WarmScheduler(ActorSystem system) => system.Scheduler.Advanced.ScheduleOnce(TimeSpan.FromMilliseconds(1), () => { });
}
