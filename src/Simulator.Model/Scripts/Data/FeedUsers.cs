using Simulator.Model.Behaviour;
using Simulator.Model.Load;
using Simulator.Model.Plans;

namespace Simulator.Model.Scripts.Data;

/// <summary>Numbers the users who share a feeder through all of their populations, from 0 and without gaps, the same on every node.</summary>
public sealed class FeedUsers
{
    private readonly int[] _first;
    private readonly int[] _rank;
    private readonly int _populations;

    /// <param name="populations">Indexes in the plan of those that share the feeder.</param>
    public FeedUsers(LoadPlan plan, IReadOnlyCollection<int> populations)
    {
        var needed = AccountsNeeded.By(plan);
        _first = new int[needed.Count];
        _rank = new int[needed.Count];
        _populations = Math.Max(1, populations.Count);
        var rank = 0;
        foreach (var population in populations.Order())
        {
            (_first[population], _rank[population]) = (Needed, rank++);
            Needed += needed[population];
        }

        AreCounted = populations.All(population => plan.Populations[population].Count > 0 || plan.Segments.All(segment => segment.LoadOf(population) is null or { Model: LoadModel.Closed }));
    }

    /// <summary>Those who follow scenarios in which, or in whose log-in, the feeder is named.</summary>
    public static FeedUsers OfScenarios(LoadPlan plan, string feeder) => new(plan, Those(plan, population => population.Script?.Scenarios.Any(scenario => scenario.Takes(feeder)) == true));

    /// <summary>Those whose accounts are the feeder's rows.</summary>
    public static FeedUsers OfAccounts(LoadPlan plan, string feeder) => new(plan, Those(plan, population => plan.Accounts.Given.GetValueOrDefault(population.Name)?.Feeder == feeder));

    /// <summary>How many users there are at most.</summary>
    public int Needed { get; }

    /// <summary>Whether all of them come from loads by users, so that their numbers have no gaps.</summary>
    public bool AreCounted { get; }

    private static List<int> Those(LoadPlan plan, Func<Population, bool> take) => [.. Enumerable.Range(0, plan.Populations.Count).Where(population => take(plan.Populations[population]))];

    /// <summary>A user's number. Where each session is somebody new, lives are counted in the place of accounts.</summary>
    public long NumberOf(UserKey user) => user.Life == 0 ? _first[user.Population] + user.Number : ((user.Life - 1L) * _populations) + _rank[user.Population];
}
