using System.Collections.Concurrent;
using System.Globalization;

namespace Simulator.Marketplace.Tests.Histories;

/// <summary>Takes down what happens, in the order of one counter.</summary>
internal sealed class Journal
{
    private readonly ConcurrentQueue<Act> _acts = [];
    private long _now;
    private int _tags;

    public IReadOnlyList<Act> Acts => [.. _acts.OrderBy(act => act.Invoked)];

    public long Tick() => Interlocked.Increment(ref _now);

    /// <summary>A word that no one else in this history uses.</summary>
    public string NewTag(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{Interlocked.Increment(ref _tags)}");

    public void Add(Act act) => _acts.Enqueue(act);
}
