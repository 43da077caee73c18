namespace Simulator.Model.Scripts.Access;

/// <summary>How users are let in that have to send something for it. One <c>auth</c> section has one, whichever scenarios it lets in: what a user was given there holds in all of them.</summary>
/// <param name="Scenario">What is sent, with variables of its own.</param>
/// <param name="PlanPath">Where it stands in the plan.</param>
public sealed record LogInPlan(Scenario Scenario, string PlanPath)
{
    /// <summary>What is sent instead where there is a token to be let in again with (RFC 6749, section 6); null where there is no such way. It has the same variables.</summary>
    public ScriptStep? Renewal { get; init; }

    /// <summary>Each session logs in anew; otherwise a user does once, and again when it is refused.</summary>
    public bool IsPerSession { get; init; }

    /// <summary>Users keep cookies, as a session needs them that is told by one.</summary>
    public bool KeepsCookies { get; init; }

    /// <summary>The variable with the seconds for which a token is good; -1 for none.</summary>
    public int LifetimeSlot { get; init; } = -1;

    /// <summary>The variable with the token for <see cref="Renewal"/>; -1 for none.</summary>
    public int RenewalSlot { get; init; } = -1;

    /// <summary>The variable that takes such a token out of an answer; where an answer has none, the old one stays (RFC 6749, section 6).</summary>
    public int FreshSlot { get; init; } = -1;

    /// <summary>Everything that may be sent.</summary>
    public IEnumerable<ScriptStep> Steps => Renewal is null ? Scenario.Steps : [.. Scenario.Steps, Renewal];
}
