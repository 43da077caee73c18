namespace Simulator.Model.Load;

/// <summary>
/// Who of a population's users is there under the closed model: where more are asked for users join, where fewer the newest leave. One that leaves gradually still
/// finishes its session; as long as it does, it is called back before somebody new joins.
/// </summary>
public sealed class ClosedCrowd<TUser>(bool isGradual)
    where TUser : class
{
    private readonly List<TUser> _there = [];
    private readonly List<TUser> _leaving = [];

    /// <summary>How many there are, without those who are leaving.</summary>
    public int Count => _there.Count;

    /// <summary>Joins or sends away as many as it takes; fewer join where nobody is free.</summary>
    /// <param name="join">Starts a user; null where nobody is free.</param>
    /// <param name="leave">Told to a user that must go.</param>
    /// <param name="stay">Told to one that was to go and may stay.</param>
    public void Follow(int planned, Func<TUser?> join, Action<TUser> leave, Action<TUser> stay)
    {
        while (_there.Count < planned)
        {
            if (_leaving.Count > 0)
            {
                var back = _leaving[^1];
                _leaving.RemoveAt(_leaving.Count - 1);
                _there.Add(back);
                stay(back);
            }
            else if (join() is { } user) _there.Add(user);
            else return;
        }

        while (_there.Count > planned)
        {
            var newest = _there[^1];
            _there.RemoveAt(_there.Count - 1);
            if (isGradual) _leaving.Add(newest);
            leave(newest);
        }
    }

    /// <summary>A user is gone; true where nobody had asked it to.</summary>
    public bool Remove(TUser user)
    {
        _leaving.Remove(user);
        return _there.Remove(user);
    }

    /// <summary>A user takes the place of one that was removed.</summary>
    public void Add(TUser user) => _there.Add(user);

    public void Clear()
    {
        _there.Clear();
        _leaving.Clear();
    }
}
