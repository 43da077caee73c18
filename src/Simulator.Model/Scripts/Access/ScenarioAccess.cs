using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Scripts.Access;

/// <summary>How the followers of a scenario are let in.</summary>
public sealed record ScenarioAccess
{
    /// <summary>What a user sends to be let in, with the scenario's own variables; null where nothing has to be sent.</summary>
    public Scenario? LogIn { get; init; }

    /// <summary>What it sends instead where it has a token to be let in again with (RFC 6749, section 6); null where there is no such way.</summary>
    public Scenario? Renewal { get; init; }

    /// <summary>Each session logs in anew; otherwise a user does once, and again when it is refused.</summary>
    public bool IsPerSession { get; init; }

    /// <summary>The variable with the seconds for which a token is good; -1 for none.</summary>
    public int LifetimeSlot { get; init; } = -1;

    /// <summary>The variable with the token for <see cref="Renewal"/>; -1 for none.</summary>
    public int RenewalSlot { get; init; } = -1;

    /// <summary>A name and a password with a colon between them (RFC 7617, section 2), which become <see cref="BasicSlot"/> in Base64; null where they are no one's own.</summary>
    public Template? Basic { get; init; }

    public int BasicSlot { get; init; } = -1;
}
