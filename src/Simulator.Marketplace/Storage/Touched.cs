namespace Simulator.Marketplace.Storage;

/// <summary>The jobs and lists of jobs that a transaction changes, so that whoever keeps copies of them can let go.</summary>
internal sealed class Touched
{
    private readonly HashSet<string> _jobs = [];
    private readonly HashSet<string> _categories = [];

    /// <summary>Jobs that look different to someone who asks for one of them.</summary>
    public IReadOnlyCollection<string> Jobs => _jobs;

    /// <summary>Categories with a job that looks different in lists, or is in other lists than before.</summary>
    public IReadOnlyCollection<string> Categories => _categories;

    public bool IsEverything { get; private set; }

    public bool IsNothing => !IsEverything && _jobs.Count == 0 && _categories.Count == 0;

    /// <summary>A job's own page changes: its texts, its state, its bids or its contract.</summary>
    public void Job(string id) => _jobs.Add(id);

    /// <summary>What lists show of the job changes too.</summary>
    public void Listed(string id, string category)
    {
        _jobs.Add(id);
        _categories.Add(category);
    }

    /// <summary>Nobody knows what changes.</summary>
    public void Everything() => IsEverything = true;

    public void Clear()
    {
        _jobs.Clear();
        _categories.Clear();
        IsEverything = false;
    }
}
