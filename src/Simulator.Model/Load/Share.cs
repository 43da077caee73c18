namespace Simulator.Model.Load;

/// <summary>
/// One node's part of everything that is counted off: users and session starts are numbered over the whole cluster, and share
/// <paramref name="Index"/> of <paramref name="Count"/> owns every number that leaves that remainder. The parts of all shares always
/// sum to the whole, without a word between the nodes.
/// </summary>
/// <param name="Index">From 0.</param>
/// <param name="Count">How many shares there are, from 1.</param>
public readonly record struct Share(int Index, int Count)
{
    public static Share Whole => new(0, 1);

    public bool Owns(long number) => number % Count == Index;

    /// <summary>How many of the numbers 0 to <paramref name="total"/> - 1 this share owns.</summary>
    public int PartOf(int total) => total <= Index ? 0 : ((total - 1 - Index) / Count) + 1;

    /// <summary>The cluster-wide number of this share's <paramref name="ordinal"/>-th own number, both from 0.</summary>
    public int NumberOf(int ordinal) => (ordinal * Count) + Index;
}
