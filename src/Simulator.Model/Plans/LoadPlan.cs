using Simulator.Model.Behaviour.Client;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;
using Simulator.Model.Scripts.Access;
using Simulator.Model.Scripts.Data;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Model.Plans;

/// <summary>A checked plan: what is run against what, by whom, for how long, and how it is judged. Immutable; every node holds the same.</summary>
public sealed record LoadPlan
{
    public required string Name { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Words for whoever reads the results, such as <c>env: staging</c>, in the order of their keys.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Tags { get; init; } = [];

    /// <summary>Every draw of the run follows from it.</summary>
    public required ulong Seed { get; init; }

    public required TargetPlan Target { get; init; }

    public required ClockPlan Clock { get; init; }

    /// <summary>What users and their programs do when the target is slow or fails.</summary>
    public ClientHabits Client { get; init; } = ClientHabits.None;

    public required AccountsPlan Accounts { get; init; }

    /// <summary>At least one; shares sum to 1.</summary>
    public required IReadOnlyList<Population> Populations { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<Phase> Phases
    {
        get;
        init => (field, Segments) = (value, [.. value.SelectMany(phase => phase.Segments)]);
    }

    /// <summary>How the session starts of plans by sessions spread over the run.</summary>
    public ArrivalsPlan Arrivals { get; init; } = new();

    /// <summary>Null: users who are there from a phase's first moment begin with the rest of a pause.</summary>
    public StartupPlan? Startup { get; init; }

    public RampDownPlan RampDown { get; init; } = RampDownPlan.AtOnce;

    /// <summary>Rows of data for users, in the plan's order.</summary>
    public IReadOnlyList<FeederPlan> Feeders { get; init; } = [];

    /// <summary>What is done before accounts and load; null for nothing.</summary>
    public ErrandPlan? Setup { get; init; }

    /// <summary>What is done after the drain, also where a run ended early; null for nothing.</summary>
    public ErrandPlan? Teardown { get; init; }

    /// <summary>The groups of steps that are measured as one, in the order of their first mention; of scenarios that a population follows.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Metrics of the plan's own, in the order of their names.</summary>
    public IReadOnlyList<CustomMetric> Metrics { get; init; } = [];

    public required IReadOnlyList<Threshold> Thresholds { get; init; }

    /// <summary>How long requests in flight may take to finish once the run is told to stop.</summary>
    public required TimeSpan DrainLimit { get; init; }

    /// <summary>When the generator's own figures make a run worthless.</summary>
    public required ValidityPlan Validity { get; init; }

    /// <summary>By how much durations were divided (<c>--compress</c>); 1 for the real thing, more makes the run a rehearsal.</summary>
    public double Compression { get; init; } = 1;

    /// <summary>By how much the load was multiplied; 1 for the plan as it is written.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>The tokens that a node fetches for all of its users.</summary>
    public IReadOnlyList<SharedToken> Tokens { get; init; } = [];

    /// <summary>What requests of personas and of code carry to be let in beside what their API asks for.</summary>
    public IReadOnlyList<FixedHeader> Keys { get; init; } = [];

    /// <summary>Texts of the plan that may stand in no message, the longest first.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>All segments of all phases in the order in which they are lived; a sample's segment number counts along this list.</summary>
    public IReadOnlyList<Segment> Segments { get; private init; } = [];

    /// <summary>What its personas would ask for and the target lacks, in the order of the operations.</summary>
    public IReadOnlyList<LackingOperation> Lacking => LackingOperations.Of(
        Target.Capabilities, [.. Populations.Where(one => one.Share > 0 || one.Count > 0).Select(one => one.Persona).OfType<Persona>().Distinct()]);

    public TimeSpan Duration => Phases.Aggregate(TimeSpan.Zero, (sum, phase) => sum + phase.Duration);
}
