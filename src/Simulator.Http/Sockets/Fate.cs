namespace Simulator.Http.Sockets;

/// <summary>
/// Whether an exchange is in flight, and whether its time is up: the one word over which the deadline and the answer race. Counts the uses of its exchange, so
/// that a late deadline cannot meet the next one.
/// </summary>
internal struct Fate
{
    private const long Mask = 3;
    private const long InFlight = 1;
    private const long Late = 2;
    private const long Abandoned = 3;
    private const long Use = 4;

    private long _word;

    /// <summary>Which use of the exchange this is.</summary>
    public long Number => Volatile.Read(ref _word) & ~Mask;

    public bool IsInFlight => (Volatile.Read(ref _word) & Mask) == InFlight;

    public bool IsDoomed => (Volatile.Read(ref _word) & Mask) > InFlight;

    public bool IsDoomedUse(long number) => Volatile.Read(ref _word) is var word && (word & ~Mask) == number && (word & Mask) > InFlight;

    public ExchangeEnd Doom => (Volatile.Read(ref _word) & Mask) == Late ? ExchangeEnd.TimedOut : ExchangeEnd.Abandoned;

    /// <summary>A full fence.</summary>
    public void Begin() => Interlocked.Exchange(ref _word, ((_word & ~Mask) + Use) | InFlight);

    /// <summary>False where the exchange was doomed first.</summary>
    public bool TryEnd()
    {
        var word = Volatile.Read(ref _word);
        return (word & Mask) == InFlight && Interlocked.CompareExchange(ref _word, word & ~Mask, word) == word;
    }

    /// <summary>After it was doomed and that was seen to: free again.</summary>
    public void Settle() => Interlocked.Exchange(ref _word, _word & ~Mask);

    /// <summary>False where this use of the exchange has ended.</summary>
    public bool TryDoom(long number, bool isAbandoned) =>
        Interlocked.CompareExchange(ref _word, number | (isAbandoned ? Abandoned : Late), number | InFlight) == (number | InFlight);
}
