using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>The page of the market's jobs that a user is looking at.</summary>
internal sealed class JobShelf
{
    private IReadOnlyList<JobSeen> _jobs = [];
    private int _total;

    public string? Category { get; private set; }

    public int Page { get; private set; } = 1;

    public bool HasMore => Page * PersonaSettings.JobPage < _total;

    public void Open(string? category)
    {
        Category = category;
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

    public MarketCalls.ListJobs Ask() => new(Category, Page, PersonaSettings.JobPage);

    /// <summary>An open job that the user has not seen yet, by rank; null where there is none.</summary>
    public JobSeen? Choose(double[] rankWeights, RecentIds? seen, ref RandomStream stream)
    {
        var count = Math.Min(_jobs.Count, rankWeights.Length);
        Span<double> weights = stackalloc double[count];
        var any = false;
        for (var i = 0; i < count; i++)
        {
            var job = _jobs[i];
            var isNew = job.Status == MarketWords.JobOpen && (seen is null || !seen.Contains(job.JobId));
            weights[i] = isNew ? rankWeights[i] : 0;
            any |= isNew;
        }
        return any ? _jobs[stream.Pick(weights)] : null;
    }
}
