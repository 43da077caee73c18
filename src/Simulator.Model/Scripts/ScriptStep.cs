using Simulator.Model.Chance;
using Simulator.Model.Scripts.Answers;
using Simulator.Model.Scripts.Measures;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Scripts;

/// <summary>One request of a scenario.</summary>
/// <param name="Name">Its series; unique in the plan.</param>
/// <param name="Address">Path and query below the target's base URL, percent-encoded, with a leading slash.</param>
/// <param name="Headers">Whole header lines, each with its CR LF.</param>
/// <param name="Body">The content; null for none.</param>
/// <param name="Think">How long the user pauses before it, in honest seconds; null: not at all.</param>
/// <param name="PlanPath">Where it stands in the plan, for messages.</param>
public sealed record ScriptStep(
    string Name, ScriptVerb Verb, Template Address, Template Headers, Template? Body, IReadOnlyList<Capture> Captures, Check Check, Law? Think, string PlanPath)
{
    /// <summary>Changes nothing at the target (RFC 9110, section 9.2.1).</summary>
    public bool IsRead => Verb is ScriptVerb.Get or ScriptVerb.Head or ScriptVerb.Options;

    /// <summary>Index of the think time's law among those of its scenario; -1 where there is none.</summary>
    public int Pause { get; init; } = -1;

    /// <summary>Whether the session ends where the answer is not as it should be; null: only where something was to be captured, since what comes after would be sent with nothing in its place.</summary>
    public bool? OnFailureEnds { get; init; }

    /// <summary>What it adds to metrics of the plan's own.</summary>
    public IReadOnlyList<MetricRecord> Records { get; init; } = [];

    /// <summary>An answer that is not as it should be ends the session.</summary>
    public bool EndsSession => OnFailureEnds ?? Captures.Count > 0;

    /// <summary>Words by which thresholds and reports put steps together, such as <c>team: checkout</c>, in the order of their keys; with those of its groups.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Tags { get; init; } = [];
}
