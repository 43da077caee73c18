using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Simulator.Http;
using Simulator.Model.Scripts;

namespace Simulator.Actors.Target.Scripts;

/// <summary>Which checks and captures failed how often, each with the start of its first answer. Bounded; may be used from any thread.</summary>
public sealed class ScriptTroubles : IScriptTroubles
{
    private const int MostKinds = 20;
    private const int MostBytes = 120;

    private readonly ConcurrentDictionary<string, Trouble> _kinds = new(StringComparer.Ordinal);

    /// <param name="path">Where in the plan stands what failed.</param>
    /// <param name="what">What is wrong with the answer.</param>
    public void Tell(string step, string path, string what, HttpExchange answer)
    {
        if (!IsKnown(path))
        {
            Add(path, $"step {step} ({path}): {what}; the first such answer was {answer.Status} {StartOf(answer.Body)}");
        }
    }

    public void Tell(string path, string what)
    {
        if (!IsKnown(path))
        {
            Add(path, $"{path}: {what}");
        }
    }

    /// <summary>A sentence for each, the most frequent first.</summary>
    public IReadOnlyList<string> Words() => [.. _kinds.Values.OrderByDescending(one => one.Count).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Count:N0} × {one.First}"))];

    private bool IsKnown(string path)
    {
        if (!_kinds.TryGetValue(path, out var known))
        {
            return false;
        }

        known.Again();
        return true;
    }

    private void Add(string path, string words)
    {
        if (_kinds.Count < MostKinds)
        {
            _kinds.GetOrAdd(path, new Trouble(words)).Again();
        }
    }

    // Long runs of letters and digits may be tokens: enough is left of them to see what they are.
    private static string StartOf(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
        {
            return "without a body";
        }

        var text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, MostBytes)]);
        return $"`{MaskedText.Of(string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)))}`{(body.Length > MostBytes ? "…" : "")}";
    }

    private sealed class Trouble(string first)
    {
        private long _count;

        public string First => first;

        public long Count => Volatile.Read(ref _count);

        public void Again() => Interlocked.Increment(ref _count);
    }
}
