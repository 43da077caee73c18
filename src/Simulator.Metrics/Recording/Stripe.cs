namespace Simulator.Metrics.Recording;

/// <summary>
/// Two buffers that change places, of which a writer uses the active one alone: it takes the stripe or finds it busy, and never waits.
/// </summary>
internal sealed class Stripe<T>(T active, T resting) where T : class
{
    private BusyFlag _flag;
    private T _active = active;
    private T _resting = resting;

    /// <summary>For who has taken the stripe.</summary>
    public T Active => _active;

    public bool TryTake() => _flag.TryTake();

    public void Release() => _flag.Release();

    /// <summary>Waits for the writer that may be in the active buffer, which is never longer than one recording. One reader at a time.</summary>
    /// <returns>What was active: it is the reader's until the next flip.</returns>
    public T Flip()
    {
        var spin = default(SpinWait);
        while (!TryTake()) spin.SpinOnce();
        (_active, _resting) = (_resting, _active);
        Release();
        return _resting;
    }
}
