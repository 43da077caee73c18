using Simulator.Model.Marketplace;

namespace Simulator.Model.VirtualTime.Market;

/// <summary>The open jobs, newest first: all of them, and those of each category.</summary>
internal sealed class JobBoard
{
    private static readonly Func<Job, JobSeen> See = static job => job.See();

    private readonly List<Job> _all = [];
    private readonly Dictionary<string, List<Job>> _byCategory = [];

    public int Count => _all.Count;

    public void Add(Job job)
    {
        _all.Add(job);
        if (!_byCategory.TryGetValue(job.Category, out var category)) _byCategory.Add(job.Category, category = []);
        category.Add(job);
    }

    public void Remove(Job job)
    {
        Remove(_all, job);
        Remove(_byCategory[job.Category], job);
    }

    public MarketFindings.JobsListed List(string? category, int page, int limit)
    {
        var jobs = category is null ? _all : _byCategory.GetValueOrDefault(category);
        return jobs is null ? new([], 0) : new(Pages.NewestFirst(jobs, page, limit, See), jobs.Count);
    }

    /// <summary>Takes a job out of a list in which numbers ascend.</summary>
    public static void Remove(List<Job> jobs, Job job) => jobs.RemoveAt(PlaceOf(jobs, job));

    /// <summary>Where a job stands in such a list, -1 where it does not.</summary>
    public static int PlaceOf(List<Job> jobs, Job job)
    {
        var (low, high) = (0, jobs.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (jobs[middle].Number < job.Number) low = middle + 1;
            else high = middle;
        }

        return jobs.Count > 0 && jobs[low] == job ? low : -1;
    }
}
