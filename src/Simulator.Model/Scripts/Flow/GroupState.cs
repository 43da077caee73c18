namespace Simulator.Model.Scripts.Flow;

/// <summary>A group that a user is in: how long it has waited there, think times aside.</summary>
internal struct GroupState
{
    private TimeSpan _began;
    private bool _hasBegun;

    /// <summary>Index in the scenario.</summary>
    public int Group;

    /// <summary>A step has failed.</summary>
    public bool IsBroken;

    public readonly bool HasBegun => _hasBegun;

    public void Enter(int group) => (Group, IsBroken, _hasBegun) = (group, false, false);

    /// <summary>A step will be due.</summary>
    /// <param name="now">When the pause before it begins.</param>
    public void Send(TimeSpan now, TimeSpan think)
    {
        if (_hasBegun) Pause(think);
        else (_began, _hasBegun) = (now + think, true);
    }

    // What is begun later by as much has waited less by as much.
    public void Pause(TimeSpan think)
    {
        if (_hasBegun) _began += think;
    }

    public readonly TimeSpan WaitedAt(TimeSpan now) => now > _began ? now - _began : TimeSpan.Zero;
}
