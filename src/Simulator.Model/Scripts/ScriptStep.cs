using Simulator.Model.Chance;
using Simulator.Model.Scripts.Access;
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

    /// <summary>How long it may take from its sending to its last byte; null: as long as the plan says for all.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How many redirects are followed; null: as many as the plan says for all.</summary>
    public int? Redirects { get; init; }

    /// <summary>It is sent without the authentication of its scenario.</summary>
    public bool OmitsAuth { get; init; }

    /// <summary>The key of the plan under which its body stands, for messages.</summary>
    public string BodyKey { get; init; } = "json";

    /// <summary>The files that its body has in it, by their paths as the plan gives them.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Where it goes: 0 is the target itself, from 1 on the hosts that the plan names beside it.</summary>
    public int Host { get; init; }

    /// <summary>How its sender is let in; null where that takes nothing, or it is left out.</summary>
    public StepAccess? Access { get; init; }

    /// <summary>Variables in it that hold what nobody is to read: tokens and passwords, and whatever its sender is let in with.</summary>
    public IReadOnlyList<int> SecretSlots { get; init; } = [];

    /// <summary>Index of the think time's law among those of its scenario; -1 where there is none.</summary>
    public int Pause { get; init; } = -1;

    /// <summary>Whether the session ends where the answer is not as it should be; null: only where something was to be captured, since what comes after would be sent with nothing in its place.</summary>
    public bool? OnFailureEnds { get; init; }

    /// <summary>What it adds to metrics of the plan's own.</summary>
    public IReadOnlyList<MetricRecord> Records { get; init; } = [];

    /// <summary>An answer that is not as it should be ends the session.</summary>
    public bool EndsSession => OnFailureEnds ?? Captures.Any(capture => !capture.IsOptional && capture.Default is null);

    /// <summary>Words by which thresholds and reports put steps together, such as <c>team: checkout</c>, in the order of their keys; with those of its groups.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Tags { get; init; } = [];
}
