using System.Collections.Concurrent;
using System.Globalization;

namespace Simulator.Actors.Target;

/// <summary>Counts what went wrong by kinds, each told by a sentence, for the notes of a result. Bounded: of what is beyond, only the number is known. May be used from any thread.</summary>
/// <param name="mostKinds">How many kinds are told apart.</param>
internal sealed class TroubleTally(int mostKinds)
{
    private readonly ConcurrentDictionary<string, Trouble> _kinds = new(StringComparer.Ordinal);
    private long _others;

    /// <summary>Counts a kind whose sentence is known, or that comes too late to get one.</summary>
    /// <returns>False where it wants its first <see cref="Tell"/>.</returns>
    public bool TryCount(string kind)
    {
        if (_kinds.TryGetValue(kind, out var known))
        {
            known.Again();
            return true;
        }

        if (_kinds.Count < mostKinds)
        {
            return false;
        }

        Interlocked.Increment(ref _others);
        return true;
    }

    /// <summary>Counts a kind.</summary>
    /// <param name="sentence">Without secrets; kept where it is the kind's first.</param>
    public void Tell(string kind, string sentence)
    {
        if (!TryCount(kind))
        {
            _kinds.GetOrAdd(kind, static (_, first) => new Trouble(first), sentence).Again();
        }
    }

    /// <summary>A sentence for each kind, the most frequent first.</summary>
    public IReadOnlyList<string> Words()
    {
        var words = _kinds.Values.OrderByDescending(one => one.Count).Select(one => Times(one.Count, one.First)).ToList();
        if (Volatile.Read(ref _others) is > 0 and var others)
        {
            words.Add(Times(others, "something else"));
        }

        return words;
    }

    private static string Times(long count, string sentence) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} × {sentence}");

    private sealed class Trouble(string first)
    {
        private long _count;

        public string First => first;

        public long Count => Volatile.Read(ref _count);

        public void Again() => Interlocked.Increment(ref _count);
    }
}
