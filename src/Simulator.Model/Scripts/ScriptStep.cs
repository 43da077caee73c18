using Simulator.Model.Chance;
using Simulator.Model.Scripts.Access;
using Simulator.Model.Scripts.Answers;
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

    /// <summary>Where it goes: 0 is the target itself, from 1 on the hosts that the plan names beside it.</summary>
    public int Host { get; init; }

    /// <summary>How its sender is let in; null where that takes nothing, or it is left out.</summary>
    public StepAccess? Access { get; init; }

    /// <summary>Index of the think time's law among those of its scenario; -1 where there is none.</summary>
    public int Pause { get; init; } = -1;
}
