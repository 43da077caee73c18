using Simulator.Model.Scripts.Flow;

namespace Simulator.Model.Scripts.Checking;

/// <summary>A scenario as it is checked: each of its requests once, whatever its conditions, chances and loops say, in the order in which they stand in the plan.</summary>
public static class StraightFlow
{
    /// <returns>Sends of one step each and what gives variables their values. Loops over lists take their first item; nothing leads anywhere but to the next act.</returns>
    public static IReadOnlyList<Act> Of(Scenario scenario) => [.. scenario.Acts.SelectMany(Of)];

    private static IEnumerable<Act> Of(Act act) => act switch
    {
        Act.Send send => Enumerable.Range(send.First, send.Count).Select(step => new Act.Send(step)),
        Act.Keep or Act.BeginEach or Act.Take => [act],
        Act.Round { Index: >= 0 } => [act],
        _ => [],
    };
}
