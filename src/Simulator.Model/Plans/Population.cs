using Simulator.Model.Behaviour.Code;
using Simulator.Model.Marketplace;
using Simulator.Model.Scripts;

namespace Simulator.Model.Plans;

/// <summary>A part of the users that behaves alike: people of one persona, or followers of one scenario.</summary>
/// <param name="Name">Unique in the plan.</param>
/// <param name="Persona">Which persona its users are; null for those that follow a scenario or are written in code.</param>
/// <param name="Share">Share of all users, 0 to 1; 0 for a fixed number.</param>
/// <param name="Model">The personas' numbers with this population's overrides applied; personas alone have one.</param>
public sealed record Population(string Name, Persona? Persona, double Share, MarketModel Model)
{
    /// <summary>So many users beside all others, in every phase, however many these are; 0 where the share tells.</summary>
    public int Count { get; init; }

    /// <summary>Under the closed model: a user begins a session at most every so often, instead of a pause after each; null for pauses.</summary>
    public TimeSpan? Pacing { get; init; }

    /// <summary>What its users follow instead of a persona's mind; null for personas.</summary>
    public ScriptedPeople? Script { get; init; }

    /// <summary>The code that its users are written in; null for all others.</summary>
    public CodedPeople? Code { get; init; }

    /// <summary>What its users are, in a word for tables: the persona, the scenario or the type of their code.</summary>
    public string Kind => Script?.Scenario.Name ?? Code?.ShortName ?? $"{Persona}".ToLowerInvariant();

    public bool IsPersona => Persona is not null;

    /// <summary>Its users need accounts at the target.</summary>
    public bool HasAccounts => IsPersona;
}
