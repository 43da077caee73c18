using System.Text;
using Simulator.Model.Marketplace;

namespace Simulator.Metrics.Recording;

/// <summary>
/// The events of a bounded number of jobs. Which jobs are followed depends on a hash of their ids alone, so that every node follows the
/// same ones and a followed life is complete: about one job in four, and where that is too many the bar is halved, for good.
/// </summary>
internal sealed class FollowedJobs(int maxJobs)
{
    private const int MaxEventsPerJob = 48;

    // Looks at a job are many and say little: they may not crowd out its bids and payments.
    private const int MaxViewsPerJob = 8;

    private readonly Dictionary<string, List<MarketEvent>> _lives = new(StringComparer.Ordinal);
    private uint _bar = uint.MaxValue / 4;

    public IEnumerable<IReadOnlyList<MarketEvent>> Lives => _lives.Values;

    public void Add(MarketEvent marketEvent)
    {
        if (HashOf(marketEvent.JobId) > _bar) return;
        if (!_lives.TryGetValue(marketEvent.JobId, out var life)) _lives[marketEvent.JobId] = life = [];
        if (life.Count < (marketEvent.Kind == MarketEventKind.JobViewed ? MaxViewsPerJob : MaxEventsPerJob)) life.Add(marketEvent);
        while (_lives.Count > maxJobs) RaiseBar();
    }

    /// <summary>All events, and forgets them; the bar stays.</summary>
    public List<MarketEvent> TakeAll()
    {
        List<MarketEvent> events = [.. _lives.Values.SelectMany(life => life)];
        _lives.Clear();
        return events;
    }

    private void RaiseBar()
    {
        _bar /= 2;
        foreach (var jobId in _lives.Keys.Where(jobId => HashOf(jobId) > _bar).ToList()) _lives.Remove(jobId);
    }

    // FNV-1a with the final mix of MurmurHash3: ids that count upwards must not fall on one side of the bar.
    private static uint HashOf(string jobId)
    {
        var hash = 2166136261u;
        foreach (var octet in Encoding.UTF8.GetBytes(jobId)) hash = (hash ^ octet) * 16777619u;
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }
}
