using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Scripts;

/// <summary>Those of a population who follow a scenario.</summary>
/// <param name="Pause">Between the sessions of a closed user, in honest seconds.</param>
public sealed record ScriptedPeople(Scenario Scenario, Law Pause)
{
    /// <summary>Nothing is left to chance but how long they think.</summary>
    public ConductModel ConductAt(double thinkScale) => new([], Scenario.Pauses, [], thinkScale);
}
