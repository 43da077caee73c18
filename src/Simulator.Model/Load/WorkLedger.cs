using System.Globalization;
using Simulator.Model.Plans;

namespace Simulator.Model.Load;

/// <summary>
/// What one share's users of a population have begun and done of the work that segments fix. A share has the sessions whose numbers it owns, so that
/// the parts of all shares sum to the whole. May be called from any thread.
/// </summary>
public sealed class WorkLedger
{
    private readonly Lock _gate = new();
    private readonly int[] _quota;
    private readonly int[] _perUser;
    private readonly int[] _begun;
    private readonly int[] _done;
    private readonly Dictionary<int, int>[] _byUser;
    private readonly bool[] _wasReturned;
    private readonly bool[] _isGivenUp;
    private readonly LoadPlan _plan;
    private readonly int _population;

    /// <param name="population">Index in the plan.</param>
    public WorkLedger(LoadPlan plan, int population, Share share)
    {
        (_plan, _population) = (plan, population);
        var segments = Enumerable.Range(0, plan.Segments.Count).ToList();
        var perUser = segments.Select(segment => plan.Segments[segment].LoadOf(population)?.Work?.SessionsPerUser ?? 0).ToArray();
        // Of work by users a share owns its users' sessions, else sessions.
        _perUser = perUser;
        _quota = [.. segments.Select(segment => FixedWork.Of(plan, segment, population) is var all && perUser[segment] > 0 ? perUser[segment] * share.PartOf(all / perUser[segment]) : share.PartOf(all))];
        IsFixed = [.. segments.Select(segment => plan.Populations[population].Count == 0 && plan.Segments[segment].LoadOf(population)?.Work is not null)];
        _begun = new int[segments.Count];
        _done = new int[segments.Count];
        (_wasReturned, _isGivenUp) = (new bool[segments.Count], new bool[segments.Count]);
        _byUser = [.. segments.Select(_ => new Dictionary<int, int>())];
    }

    /// <summary>Whether a segment fixes the work of this population.</summary>
    public IReadOnlyList<bool> IsFixed { get; }

    /// <summary>Whether a user may begin a session in a segment; then it counts as begun. Always, where no work is fixed.</summary>
    public bool TryBegin(int segment, int user)
    {
        if (segment < 0 || !IsFixed[segment]) return true;
        lock (_gate)
        {
            if (_begun[segment] >= _quota[segment] || HasFinished(segment, user)) return false;
            _begun[segment]++;
            return true;
        }
    }

    /// <summary>A session is over that began in a segment. One that was broken off is left to somebody else.</summary>
    /// <returns>Whether it was a session of fixed work that is done.</returns>
    public bool End(int segment, int user, bool isWhole)
    {
        if (segment < 0 || !IsFixed[segment]) return false;
        lock (_gate)
        {
            if (!isWhole)
            {
                _begun[segment]--;
                _wasReturned[segment] = true;
                return false;
            }

            _done[segment]++;
            _byUser[segment][user] = _byUser[segment].GetValueOrDefault(user) + 1;
            return true;
        }
    }

    /// <summary>Whether nothing of this share's work is left, or nobody is there to do it; true where none is fixed.</summary>
    public bool IsDone(int segment)
    {
        lock (_gate) return _isGivenUp[segment] || _done[segment] >= _quota[segment];
    }

    /// <summary>Whether sessions were broken off since the last call: who found no work left may find some.</summary>
    public bool TakeReturned(int segment)
    {
        lock (_gate)
        {
            var was = _wasReturned[segment];
            _wasReturned[segment] = false;
            return was;
        }
    }

    /// <summary>What is left of a segment's work will not be done: all who could have done it have left for good.</summary>
    public void GiveUp(int segment)
    {
        lock (_gate) _isGivenUp[segment] = true;
    }

    /// <summary>What was given up, in a sentence for each segment.</summary>
    public IReadOnlyList<string> Troubles
    {
        get
        {
            lock (_gate) return [.. Enumerable.Range(0, _quota.Length).Where(segment => _isGivenUp[segment]).Select(Undone)];
        }
    }

    /// <summary>Whether a user has done its own number of sessions in a segment, and retires.</summary>
    public bool IsFinished(int segment, int user)
    {
        if (segment < 0 || !IsFixed[segment]) return false;
        lock (_gate) return HasFinished(segment, user);
    }

    private string Undone(int segment) => string.Create(
        CultureInfo.InvariantCulture,
        $"phase {_plan.Segments[segment].Phase} ended with {_quota[segment] - _done[segment]:N0} of {_quota[segment]:N0} sessions of its work undone: all {_plan.Populations[_population].Name} had left for good");

    private bool HasFinished(int segment, int user) => _perUser[segment] > 0 && _byUser[segment].GetValueOrDefault(user) >= _perUser[segment];
}
