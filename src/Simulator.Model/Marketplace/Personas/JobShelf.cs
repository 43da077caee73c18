using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>The page of the market's jobs that a user is looking at.</summary>
internal sealed class JobShelf(int pageSize)
{
    private IReadOnlyList<JobSeen> _jobs = [];
    private int _total;
    private string? _words;

    /// <summary>A pick: the places that were open, a bit each, and the place that was taken, from 0.</summary>
    public readonly record struct Ranking(ulong Open, int Rank);

    public string? Category { get; private set; }

    /// <summary>True while the page is what a search found.</summary>
    public bool IsSearch => _words is not null;

    public int Page { get; private set; } = 1;

    public bool HasMore => Page * pageSize < _total;

    public void Open(string? category)
    {
        Category = category;
        _words = null;
        Page = 1;
        Clear();
    }

    /// <summary>Looks for words from now on, until it is opened again.</summary>
    public void Search(string words)
    {
        _words = words;
        Page = 1;
        Clear();
    }

    public void Fill(MarketFindings.JobsListed listed)
    {
        _jobs = listed.Jobs;
        _total = listed.Total;
    }

    public void TurnPage() => Page++;

    public void Clear()
    {
        _jobs = [];
        _total = 0;
    }

    public Call Ask() => _words is null ? new MarketCalls.ListJobs(Category, Page, pageSize) : new MarketCalls.SearchJobs(_words, Page, pageSize);

    /// <summary>True where the page has an open job that the user has not seen yet.</summary>
    public bool HasChoice(RecentIds? seen)
    {
        foreach (var job in _jobs)
            if (IsNew(job, seen)) return true;
        return false;
    }

    /// <summary>An open job that the user has not seen yet, by rank; null where there is none.</summary>
    public JobSeen? Choose(double[] rankWeights, RecentIds? seen, ref RandomStream stream, out Ranking made)
    {
        made = default;
        var count = Math.Min(_jobs.Count, rankWeights.Length);
        Span<double> weights = stackalloc double[count];
        var open = 0ul;
        for (var i = 0; i < count; i++)
        {
            var isNew = IsNew(_jobs[i], seen);
            weights[i] = isNew ? rankWeights[i] : 0;
            if (isNew) open |= 1ul << i;
        }
        if (open == 0) return null;
        made = new Ranking(open, stream.Pick(weights));
        return _jobs[made.Rank];
    }

    private static bool IsNew(JobSeen job, RecentIds? seen) => job.Status == MarketWords.JobOpen && (seen is null || !seen.Contains(job.JobId));
}
