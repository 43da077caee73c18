using Simulator.Model.Marketplace;

namespace Simulator.Model.VirtualTime.Market;

/// <summary>Finds jobs in any status by whole words of their texts, in whatever case, newest first.</summary>
internal sealed class WordIndex
{
    private static readonly Func<Job, JobSeen> See = static job => job.See();

    private readonly Dictionary<string, List<Job>> _jobs = new(StringComparer.OrdinalIgnoreCase);

    public void Add(Job job, params ReadOnlySpan<string> texts)
    {
        var lookup = _jobs.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in texts)
        {
            foreach (var word in Words(text))
            {
                if (!lookup.TryGetValue(text.AsSpan(word), out var jobs)) lookup[text.AsSpan(word)] = jobs = [];
                if (jobs.Count > 0 && jobs[^1] == job) continue;
                jobs.Add(job);
                job.Words.Add(jobs);
            }
        }
    }

    public static void Remove(Job job)
    {
        foreach (var jobs in job.Words) JobBoard.Remove(jobs, job);
        job.Words.Clear();
    }

    /// <summary>Jobs that have all the words.</summary>
    public MarketFindings.JobsListed Find(string text, int page, int limit)
    {
        var lists = new List<List<Job>>();
        foreach (var word in Words(text))
        {
            if (!_jobs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(word), out var jobs)) return new([], 0);
            lists.Add(jobs);
        }

        if (lists.Count == 0) return new([], 0);
        var shortest = lists.MinBy(list => list.Count)!;
        var found = shortest.FindAll(job => lists.TrueForAll(list => list == shortest || JobBoard.PlaceOf(list, job) >= 0));
        return new(Pages.NewestFirst(found, page, limit, See), found.Count);
    }

    private static List<Range> Words(string text)
    {
        var words = new List<Range>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
            words.Add(start..i);
        }

        return words;
    }
}
