using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Marketplace;

namespace Simulator.Metrics.Tests.Conformance;

/// <summary>A marketplace that always has something to choose from: enough of one to let users decide, without rules of its own.</summary>
internal sealed class EasyMarket(ulong seed)
{
    private const int Jobs = 1000;
    private const long Budget = 3000_00;

    private readonly Dictionary<string, long> _budgets = [];
    private RandomStream _chance = new(seed, new UserKey(0, "market", 0), StreamKind.Market);
    private int _ids;

    public Finding? Answer(Call call) => call switch
    {
        MarketCalls.LogIn or MarketCalls.RefreshToken => new MarketFindings.LoggedIn("user"),
        MarketCalls.ListJobs list => new MarketFindings.JobsListed([.. Enumerable.Range(0, list.Limit).Select(_ => Job($"job-{_chance.NextInt(Jobs)}"))], 3 * list.Limit),
        MarketCalls.ListMyJobs => new MarketFindings.JobsListed([], 0),
        MarketCalls.ViewJob view => new MarketFindings.JobViewed(Job(view.JobId)),
        MarketCalls.PostJob post => Post(post.BudgetCents),
        MarketCalls.ListJobBids bids => new MarketFindings.BidsListed([.. Enumerable.Range(0, 1 + _chance.NextInt(5)).Select(_ => Bid(bids.JobId))]),
        MarketCalls.ViewContractor view => new MarketFindings.ContractorViewed(view.ContractorId, _chance.Chance(0.2) ? null : 3.5 + (1.5 * _chance.NextDouble())),
        MarketCalls.ListMyBids => new MarketFindings.BidsListed([Bid("job-1"), Bid("job-2")]),
        MarketCalls.PlaceBid bid => new MarketFindings.BidPlaced($"bid-{++_ids}", bid.JobId),
        MarketCalls.ListContracts => new MarketFindings.ContractsListed([]),
        _ => null,
    };

    private MarketFindings.JobPosted Post(long budgetCents)
    {
        var jobId = $"own-{++_ids}";
        _budgets[jobId] = budgetCents;
        return new MarketFindings.JobPosted(jobId);
    }

    private BidSeen Bid(string jobId) =>
        new($"bid-{++_ids}", jobId, $"contractors#{_chance.NextInt(Jobs)}", (long)(_budgets.GetValueOrDefault(jobId, Budget) * (0.6 + (0.8 * _chance.NextDouble()))), "PENDING");

    private static JobSeen Job(string jobId) => new(jobId, "roofing", Budget, "OPEN", 0);
}
