using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Scripts.Flow;

/// <summary>What a scripted user does next, in a flat list in which places are numbers: loops and branches are jumps. All but requests and pauses take no time.</summary>
public abstract record Act
{
    private Act()
    {
    }

    /// <summary>Sends steps at the same moment, and goes on when all are answered.</summary>
    /// <param name="First">Index of a step of the scenario.</param>
    /// <param name="Count">How many from there, at least 1.</param>
    /// <param name="Together">Numbers those of two and more within the scenario; -1 for a single step.</param>
    public sealed record Send(int First, int Count = 1, int Together = -1) : Act;

    /// <summary>A pause alone.</summary>
    /// <param name="Law">Index in the scenario's pauses.</param>
    public sealed record Pause(int Law) : Act;

    public sealed record Jump(int To) : Act;

    /// <summary>Goes elsewhere where the condition does not hold.</summary>
    public sealed record Unless(Condition Condition, int To) : Act;

    /// <summary>Lets chance choose where to go on.</summary>
    /// <param name="Row">Index in the scenario's choices.</param>
    /// <param name="To">A place for each option.</param>
    public sealed record Choose(int Row, IReadOnlyList<int> To) : Act;

    /// <summary>A loop of at most so many rounds begins.</summary>
    /// <param name="Loop">Its number in the scenario.</param>
    public sealed record Begin(int Loop, int Most) : Act;

    /// <summary>A loop begins of as many rounds as a template says.</summary>
    /// <param name="PlanPath">Where it stands in the plan, for messages.</param>
    public sealed record BeginTimes(int Loop, Template Times, int Most, string PlanPath) : Act;

    /// <summary>A loop over a captured list begins.</summary>
    /// <param name="List">The slot of its JSON.</param>
    /// <param name="Copy">A slot of the loop's own: the list may change while it is walked.</param>
    public sealed record BeginEach(int Loop, int List, int Copy, int Most, string PlanPath) : Act;

    /// <summary>The next round of a loop, or out of it.</summary>
    /// <param name="Index">The slot of the round's number, from 1; -1: none.</param>
    /// <param name="To">Where the loop is over.</param>
    public sealed record Round(int Loop, int Index, int To) : Act;

    /// <summary>Takes the round's item from the list, or goes out of the loop.</summary>
    /// <param name="Item">The slot of the item.</param>
    public sealed record Take(int Loop, int Copy, int Item, int To, string PlanPath) : Act;

    /// <summary>Writes a template into a variable.</summary>
    public sealed record Keep(int Slot, Template Value, string PlanPath) : Act;

    /// <summary>A group begins, within the groups that are open.</summary>
    /// <param name="Group">Index in the scenario's groups.</param>
    public sealed record Enter(int Group) : Act;

    /// <summary>The innermost group is over.</summary>
    public sealed record Leave : Act;

    /// <summary>Goes elsewhere where the user has been through this before.</summary>
    public sealed record Once(int To) : Act;

    /// <summary>From now on the user has been through what is done once.</summary>
    public sealed record OnceDone : Act;

    /// <summary>The session is over, or the user goes for good.</summary>
    public sealed record End(bool IsForGood, string PlanPath) : Act;
}
