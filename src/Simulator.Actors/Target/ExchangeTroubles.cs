using System.Collections.Concurrent;
using System.Globalization;
using Simulator.Http;

namespace Simulator.Actors.Target;

/// <summary>Why requests got no whole answer, and how often: the engine's own sentences, for the notes of a result. Bounded; may be used from any thread.</summary>
internal sealed class ExchangeTroubles
{
    private const int MostKinds = 10;

    private readonly ConcurrentDictionary<string, Tally> _kinds = new(StringComparer.Ordinal);

    public void Tell(HttpExchange exchange)
    {
        var why = exchange.Failure ?? exchange.End.ToString();
        if (_kinds.TryGetValue(why, out var known) || (_kinds.Count < MostKinds && (known = _kinds.GetOrAdd(why, static _ => new Tally())) is not null))
        {
            Interlocked.Increment(ref known.Count);
        }
    }

    /// <summary>A sentence for each kind, the most frequent first.</summary>
    public IReadOnlyList<string> Words() =>
        [.. _kinds.OrderByDescending(kind => kind.Value.Count).Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Value.Count:N0} × without a whole answer: {kind.Key}"))];

    private sealed class Tally
    {
        public long Count;
    }
}
