namespace Simulator.Model.Behaviour;

/// <summary>
/// A place where chance decides: a state of a user's chain and its ways on. Guards may close some of them; chance then chooses among the
/// others in proportion to their weights.
/// </summary>
/// <param name="State">Such as <c>contractor/list</c>; unique in its model.</param>
/// <param name="Options">Names of the ways on; at most 32.</param>
/// <param name="Weights">One for each option, from 0 to 1; they sum to 1.</param>
public sealed record ChainRow(string State, IReadOnlyList<string> Options, IReadOnlyList<double> Weights)
{
    /// <summary>Most ways on of a row whose choices are counted.</summary>
    public const int MostOptions = 10;

    /// <summary>A row that either happens or does not.</summary>
    /// <param name="share">Chance of <paramref name="option"/>, 0 to 1.</param>
    public static ChainRow Coin(string state, string option, double share, string otherwise = "not") => new(state, [option, otherwise], [share, 1 - share]);

    /// <summary>The mask in which every option is enabled.</summary>
    public uint All => (1u << Options.Count) - 1;
}
