namespace Simulator.Model.Scripts.Flow;

/// <summary>How far a user is in a loop.</summary>
internal struct LoopState
{
    /// <summary>Rounds begun.</summary>
    public int Rounds;

    /// <summary>Most rounds.</summary>
    public int Most;

    /// <summary>Where in the list the next item may begin.</summary>
    public int Offset;
}
