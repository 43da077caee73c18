using Akka.Configuration;
using Simulator.Actors.Load;
using Simulator.Actors.Reporting;

namespace Simulator.Actors.Hosting;

/// <summary>What a node is made of.</summary>
public sealed record NodeSetup
{
    /// <summary><c>hocon/simulator.conf</c> and what was laid over it.</summary>
    public required Config Config { get; init; }

    public required NodeOptions Options { get; init; }

    public required TimeProvider Time { get; init; }

    public required IPlanReader Plans { get; init; }

    /// <summary>Where a run's seconds go, made anew for each run.</summary>
    public required IRunSinks Sinks { get; init; }

    /// <summary>How many cores this node may use, at least 1.</summary>
    public required int Cores { get; init; }

    /// <summary>Goes into every result.</summary>
    public required string SimulatorVersion { get; init; }
}
