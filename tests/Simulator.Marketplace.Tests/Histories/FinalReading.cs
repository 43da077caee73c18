namespace Simulator.Marketplace.Tests.Histories;

/// <summary>Reads everything there is, once nothing is under way, as those whom it belongs to. The readings are acts of the history too.</summary>
internal sealed class FinalReading(IEnumerable<Performer> homeowners, IEnumerable<Performer> contractors)
{
    private readonly List<JobSeen> _jobs = [];
    private readonly List<BidSeen> _bids = [];
    private readonly List<BidSeen> _ownBids = [];
    private readonly List<ContractSeen> _contracts = [];
    private readonly List<ContractSeen> _ownContracts = [];
    private readonly List<CompletionSeen> _completions = [];
    private readonly List<ThingSeen> _things = [];
    private readonly List<Movement> _movements = [];
    private readonly Dictionary<string, long> _totals = [];

    public async Task<Final> ReadAsync()
    {
        foreach (var homeowner in homeowners) await ReadAsHomeownerAsync(homeowner);
        foreach (var contractor in contractors) await ReadAsContractorAsync(contractor);
        return new Final
        {
            Jobs = _jobs, Bids = _bids, OwnBids = _ownBids, Contracts = _contracts, OwnContracts = _ownContracts, Completions = _completions,
            Things = _things, Movements = _movements, JobTotals = _totals,
        };
    }

    private async Task ReadAsHomeownerAsync(Performer me)
    {
        var listed = await PagesAsync(me, Moves.ReadOwnJobs, "/api/jobs?mine=true");
        _totals[me.Id] = listed[0].Seen.Total ?? -1;
        foreach (var job in listed.SelectMany(page => page.Seen.Jobs))
        {
            _jobs.AddRange((await me.GetAsync(Moves.ReadJob, $"/api/jobs/{job.Id}", job.Id)).Seen.Jobs);
            _bids.AddRange((await me.GetAsync(Moves.ReadJobBids, $"/api/jobs/{job.Id}/bids", job.Id)).Seen.Bids);
        }
        var contracts = (await PagesAsync(me, Moves.ReadContracts, "/api/contracts?")).SelectMany(page => page.Seen.Contracts);
        foreach (var contract in contracts) await ReadAsync(me, contract.Id);
    }

    private async Task ReadAsync(Performer me, string contractId)
    {
        var path = $"/api/contracts/{contractId}";
        _contracts.AddRange((await me.GetAsync(Moves.ReadContract, path, contractId)).Seen.Contracts);
        _completions.AddRange((await me.GetAsync(Moves.ReadCompletion, $"{path}/completion", contractId)).Seen.Completions);
        foreach (var list in (string[])["change-orders?limit=100", "milestones?", "disputes?limit=100"])
        {
            _things.AddRange((await PagesAsync(me, Moves.ReadThings, $"{path}/{list}")).SelectMany(page => page.Seen.Things));
        }
        _movements.AddRange((await PagesAsync(me, Moves.ReadMoney, $"/api/payments/escrow/{contractId}/history?")).SelectMany(page => page.Seen.Movements));
    }

    private async Task ReadAsContractorAsync(Performer me)
    {
        _ownBids.AddRange((await PagesAsync(me, Moves.ReadOwnBids, "/api/bids?")).SelectMany(page => page.Seen.Bids));
        _ownContracts.AddRange((await PagesAsync(me, Moves.ReadContracts, "/api/contracts?")).SelectMany(page => page.Seen.Contracts));
    }

    private static async Task<List<Act>> PagesAsync(Performer me, string move, string path)
    {
        List<Act> pages = [];
        do pages.Add(await me.GetAsync(move, $"{path}&limit=100&page={pages.Count + 1}"));
        while (pages.Count * 100 < pages[0].Seen.Total);
        return pages;
    }
}
