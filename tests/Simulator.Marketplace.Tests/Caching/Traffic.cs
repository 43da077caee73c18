namespace Simulator.Marketplace.Tests.Caching;

/// <summary>
/// Changes jobs and bids for them, while others read. Each reader notes what has been answered to writers before it asks, and collects answers
/// that are older.
/// </summary>
internal sealed class Traffic
{
    private const int FirstBudget = 5_000;

    private readonly RunningMarketplace _market;
    private readonly Person _homeowner;
    private readonly List<Person> _viewers;
    private readonly List<string> _jobs;
    private readonly int[] _budgets;
    private readonly int[] _bids;
    private readonly List<string> _stale = [];
    private int _reads;
    private volatile bool _isOver;

    private Traffic(RunningMarketplace market, Person homeowner, List<Person> viewers, List<string> jobs)
    {
        (_market, _homeowner, _viewers, _jobs) = (market, homeowner, viewers, jobs);
        _budgets = [.. jobs.Select(_ => FirstBudget)];
        _bids = new int[jobs.Count];
    }

    public IReadOnlyList<string> Stale => _stale;

    public int Reads => _reads;

    public static async Task<Traffic> ForAsync(RunningMarketplace market, int jobs, RunningMarketplace? alsoReadAt = null)
    {
        var homeowner = await Person.RegisterAsync(market, "HOMEOWNER");
        List<string> ids = [];
        for (var i = 0; i < jobs; i++) ids.Add((await homeowner.PostAsync("/api/jobs", Trade.Job(category: $"CATEGORY {i}", estimatedBudget: FirstBudget))).Id);
        List<Person> viewers = [homeowner, await Person.RegisterAsync(market, "HOMEOWNER"), await Person.RegisterAsync(market, "CONTRACTOR")];
        if (alsoReadAt is not null) viewers.AddRange(viewers.ConvertAll(viewer => viewer.At(alsoReadAt)));
        return new Traffic(market, homeowner, viewers, ids);
    }

    /// <summary>Runs until each job was changed so often, each bidder has bid for each job, and so much was read; all at once until then.</summary>
    public async Task RunAsync(int changes, int bids, int readers, int reads)
    {
        var reading = Enumerable.Range(0, readers).Select(i => Task.Run(() => ReadAsync(i))).ToList();
        try
        {
            await Task.WhenAll(_jobs.Select((_, i) => ChangeAsync(i, changes, reads)).Concat(Enumerable.Range(0, bids).Select(BidAsync)));
        }
        finally
        {
            _isOver = true;
            await Task.WhenAll(reading);
        }
    }

    private async Task ChangeAsync(int job, int changes, int reads)
    {
        for (var i = 1; i <= changes || Volatile.Read(ref _reads) < reads; i++)
        {
            (await _homeowner.PatchAsync($"/api/jobs/{_jobs[job]}", new { estimatedBudget = FirstBudget + i })).Expect(200);
            Volatile.Write(ref _budgets[job], FirstBudget + i);
        }
    }

    private async Task BidAsync(int _)
    {
        var contractor = await Person.RegisterAsync(_market, "CONTRACTOR");
        for (var job = 0; job < _jobs.Count; job++)
        {
            await Trade.PostBidAsync(contractor, _jobs[job]);
            Interlocked.Increment(ref _bids[job]);
            var seen = (await contractor.GetAsync($"/api/jobs/{_jobs[job]}")).Expect(200).GetProperty("bids");
            if (seen.GetArrayLength() != 1) Tell($"a bidder sees {seen.GetRawText()} after bidding");
        }
    }

    private async Task ReadAsync(int reader)
    {
        for (var i = reader; !_isOver; i++)
        {
            var job = i * 7 % _jobs.Count;
            var (budget, bids) = (Volatile.Read(ref _budgets[job]), Volatile.Read(ref _bids[job]));
            var path = (i % 4) switch { 0 => "/api/jobs", 1 => $"/api/jobs?category=CATEGORY%20{job}", _ => $"/api/jobs/{_jobs[job]}" };
            var data = (await _viewers[i % _viewers.Count].GetAsync(path)).Expect(200);
            var found = i % 4 > 1 ? data : data.GetProperty("jobs").EnumerateArray().Single(one => one.GetProperty("id").GetString() == _jobs[job]);
            if (found.GetProperty("estimatedBudget").GetInt32() < budget || found.GetProperty("bidCount").GetInt32() < bids)
            {
                Tell($"{path} shows {found.GetRawText()}, though a budget of {budget} and {bids} bids had been answered");
            }
            Interlocked.Increment(ref _reads);
        }
    }

    private void Tell(string stale)
    {
        lock (_stale) _stale.Add(stale);
    }
}
