namespace Simulator.Metrics.Recording;

/// <summary>
/// Buffers that many threads write to and one reader empties, without atomic operations in them: each processor has a stripe of its own, a
/// writer that finds it busy takes the next one. What is written lies in exactly one interval. Stripes take memory when they are first used.
/// </summary>
/// <param name="make">Makes an empty buffer.</param>
internal sealed class Stripes<T>(Func<T> make) where T : class
{
    // More than threads are ever stopped in the middle of a recording.
    private const int Count = 16;

    private readonly Stripe<T>?[] _stripes = new Stripe<T>?[Count];

    /// <summary>A stripe that is the caller's alone until it is released.</summary>
    public Stripe<T> Take()
    {
        for (var number = Thread.GetCurrentProcessorId(); ; number++)
        {
            var stripe = Volatile.Read(ref _stripes[number & (Count - 1)]) ?? Install(number & (Count - 1));
            if (stripe.TryTake()) return stripe;
        }
    }

    /// <summary>What was written since the last flip, a buffer for each stripe in use; they are the reader's until the next. One reader at a time.</summary>
    public IEnumerable<T> Flip()
    {
        for (var number = 0; number < Count; number++)
        {
            if (Volatile.Read(ref _stripes[number]) is { } stripe) yield return stripe.Flip();
        }
    }

    private Stripe<T> Install(int number)
    {
        var made = new Stripe<T>(make(), make());
        return Interlocked.CompareExchange(ref _stripes[number], made, null) ?? made;
    }
}
