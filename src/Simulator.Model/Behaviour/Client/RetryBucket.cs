namespace Simulator.Model.Behaviour.Client;

/// <summary>The tokens that a user's program may still spend on retries. A mutable value.</summary>
internal struct RetryBucket(RetryHabits habits)
{
    // Ten times a tenth is a little less than one.
    private const double Whole = 1 - 1e-9;

    private double _tokens = habits.Reserve;

    /// <summary>A first request was sent.</summary>
    public void Earn(RetryHabits habits) => _tokens = Math.Min(habits.Reserve, _tokens + habits.Budget);

    /// <summary>Takes a token, if there is one.</summary>
    public bool TrySpend()
    {
        if (_tokens < Whole) return false;
        _tokens--;
        return true;
    }
}
