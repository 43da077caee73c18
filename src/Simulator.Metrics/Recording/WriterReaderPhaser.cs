namespace Simulator.Metrics.Recording;

/// <summary>
/// Lets a reader change sides and wait until every writer that began on the old side is done; writers never wait.
/// After Gil Tene's WriterReaderPhaser in HdrHistogram. One reader at a time.
/// </summary>
internal sealed class WriterReaderPhaser
{
    // A non-negative epoch counts writers of an even phase, a negative one those of an odd phase.
    private long _started;
    private long _endedEven;
    private long _endedOdd = long.MinValue;

    /// <returns>What to give to <see cref="Exit"/>.</returns>
    public long Enter() => Interlocked.Increment(ref _started) - 1;

    public void Exit(long entered) => Interlocked.Increment(ref entered < 0 ? ref _endedOdd : ref _endedEven);

    /// <summary>Waits for the writers of the phase that ends. What they see must have been swapped before.</summary>
    public void Flip()
    {
        var endsOdd = Volatile.Read(ref _started) < 0;
        var first = endsOdd ? 0 : long.MinValue;
        Volatile.Write(ref endsOdd ? ref _endedEven : ref _endedOdd, first);
        var entered = Interlocked.Exchange(ref _started, first);

        var spin = default(SpinWait);
        while (Volatile.Read(ref endsOdd ? ref _endedOdd : ref _endedEven) != entered) spin.SpinOnce();
    }
}
