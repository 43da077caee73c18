using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.LifeCycles;

/// <summary>The steps that one kind of thing may take from state to state.</summary>
internal sealed class LifeCycle(string thing, params (string From, string To)[] steps)
{
    public IReadOnlyList<(string From, string To)> Steps => steps;

    public bool Allows(string from, string to) => Array.IndexOf(steps, (from, to)) >= 0;

    /// <summary>The conflict that names both states, or null when the step is legal.</summary>
    public Reply? Refusal(string from, string to) =>
        Allows(from, to) ? null : Refused(thing, from, to);

    /// <summary>The same for an act that only ever leads out of one state, though other acts may lead to the same end.</summary>
    public Reply? Refusal(string from, string to, string only) =>
        from == only ? Refusal(from, to) : Refused(thing, from, to);

    public static Reply Refused(string thing, string from, string to) =>
        Refusals.Conflict("ILLEGAL_TRANSITION", $"{thing} is {from}, cannot become {to}");
}
