using System.Text;
using Simulator.Model.Behaviour;
using Simulator.Model.Scripts.Data;

namespace Simulator.Model.Scripts.Flow;

/// <summary>What the users of a population who follow one scenario share.</summary>
internal sealed class ScriptedFlow
{
    private readonly FlowCalls? _shared;
    private readonly ScriptWorld _world;

    /// <param name="firstPause">Where its pauses begin among the population's.</param>
    /// <param name="firstChoice">Where its choices begin among the population's.</param>
    /// <param name="groups">The plan's.</param>
    public ScriptedFlow(Scenario scenario, int firstPause, int firstChoice, IReadOnlyList<string> groups, ScriptWorld world)
    {
        (Scenario, FirstPause, FirstChoice, _world) = (scenario, firstPause, firstChoice, world);
        Acts = [.. scenario.Acts];
        Groups = [.. scenario.Groups.Select(name => PlaceOf(name, groups))];
        Depth = DepthOf(Acts);
        Rows = [.. scenario.Given.Feeds.Select(use => RowsOf(use, world.Feeds))];
        Session = PlaceOf(Scenario.SessionVariable, scenario.Variables);
        Emptied = [.. Enumerable.Range(0, scenario.Variables.Count).Where(slot => !IsKept(scenario, slot))];
        // Without variables all users send the same: 100,000 of them need no calls of their own.
        if (scenario.Variables.Count == 0) _shared = new FlowCalls(scenario, new ScriptValues(0, 0, new UserKey(0, "", 0), world));
    }

    public Scenario Scenario { get; }

    public Act[] Acts { get; }

    public int FirstPause { get; }

    public int FirstChoice { get; }

    /// <summary>The plan's numbers of its groups.</summary>
    public int[] Groups { get; }

    /// <summary>In how many groups a user is at most at once.</summary>
    public int Depth { get; }

    public RowUse[] Rows { get; }

    /// <summary>The slot of the session's number; -1 where nobody asks for it.</summary>
    public int Session { get; }

    /// <summary>Slots that are empty when a session begins.</summary>
    public int[] Emptied { get; }

    /// <param name="chance">The user's, for all that it follows.</param>
    public FlowCalls CallsOf(UserKey user, ScriptChance chance)
    {
        if (_shared is not null) return _shared;
        var values = new ScriptValues(Scenario.Variables.Count, chance, user, _world);
        for (var slot = 0; slot < Scenario.Variables.Count; slot++)
        {
            var name = Scenario.Variables[slot];
            if (name == Scenario.UserVariable) values.Set(slot, values.UserName);
            else if (name == Scenario.RunVariable) values.Set(slot, _world.Run);
            else if (name.StartsWith(Scenario.SetupPrefix, StringComparison.Ordinal) && _world.Setup.TryGetValue(name[Scenario.SetupPrefix.Length..], out var value)) values.Set(slot, Encoding.UTF8.GetBytes(value.Text), value.Kind);
        }

        return new FlowCalls(Scenario, values);
    }

    private static bool IsKept(Scenario scenario, int slot) =>
        scenario.Given.Kept.Contains(slot)
        || scenario.Variables[slot] is Scenario.UserVariable or Scenario.RunVariable or Scenario.SessionVariable
        || scenario.Variables[slot].Contains('.', StringComparison.Ordinal);

    private static RowUse RowsOf(FeedUse use, IReadOnlyList<IFeed> feeds)
    {
        for (var at = 0; at < feeds.Count; at++)
        {
            if (feeds[at].Name != use.Feed) continue;
            var columns = feeds[at].Columns;
            return new RowUse(feeds[at], at, [.. use.Columns.Select(one => (PlaceOf(one.Column, columns), one.Slot))]);
        }

        throw new ArgumentException($"there is no feeder {use.Feed}");
    }

    private static int PlaceOf(string name, IReadOnlyList<string> names)
    {
        for (var at = 0; at < names.Count; at++)
        {
            if (names[at] == name) return at;
        }

        return -1;
    }

    private static int DepthOf(IReadOnlyList<Act> acts)
    {
        var (depth, deepest) = (0, 0);
        foreach (var act in acts)
        {
            depth += act switch { Act.Enter => 1, Act.Leave => -1, _ => 0 };
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    /// <summary>Where the values of a feed's row go.</summary>
    /// <param name="Number">Index among the world's feeds.</param>
    internal sealed record RowUse(IFeed Feed, int Number, (int Column, int Slot)[] Columns);
}
