using System.Collections.Concurrent;
using System.Globalization;
using Simulator.Soak.Wire;

namespace Simulator.Soak;

/// <summary>Counts answers by endpoint and status, and keeps what went wrong; safe for many lanes.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<(string Endpoint, string Status), int> _answers = [];
    private readonly ConcurrentQueue<Failure> _failures = [];
    private int _requests;

    public int Requests => _requests;

    public IReadOnlyCollection<Failure> Failures => _failures;

    /// <summary>How often each endpoint gave each status.</summary>
    public IReadOnlyDictionary<(string Endpoint, string Status), int> Answers => _answers;

    public void Count(string endpoint, WireAnswer answer)
    {
        var status = answer.Outcome == Outcome.Answered ? answer.Status.ToString(CultureInfo.InvariantCulture) : answer.Outcome.ToString();
        Interlocked.Increment(ref _requests);
        _answers.AddOrUpdate((endpoint, status), 1, (_, count) => count + 1);
    }

    public void Fail(Failure failure) => _failures.Enqueue(failure);
}
