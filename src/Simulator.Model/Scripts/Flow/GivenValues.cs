using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Scripts.Flow;

/// <summary>What a scenario's variables hold before its first step. All others are empty when a session begins.</summary>
/// <param name="Kept">Slots whose values last from session to session, such as what is captured once.</param>
/// <param name="Feeds">Rows that are taken.</param>
/// <param name="Drawn">Values of the plan's own variables, written anew for every session; by slot.</param>
public sealed record GivenValues(IReadOnlySet<int> Kept, IReadOnlyList<FeedUse> Feeds, IReadOnlyList<(int Slot, Template Value, string PlanPath)> Drawn)
{
    public static GivenValues None { get; } = new(new HashSet<int>(), [], []);
}
