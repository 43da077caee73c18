using Simulator.Model.Load;
using Simulator.Model.Plans;
using Simulator.Model.Scripts.Data;

namespace Simulator.Actors.Load;

/// <summary>A plan's feeders on one node: their files are read once, for scenarios and for accounts.</summary>
internal sealed class NodeFeeds
{
    private readonly Dictionary<string, FeedRows> _rows;

    /// <exception cref="PlanRefusedException">A file is not here, or another one.</exception>
    public NodeFeeds(LoadPlan plan, Share share)
    {
        _rows = plan.Feeders.ToDictionary(feeder => feeder.Name, FeederFile.Read, StringComparer.Ordinal);
        Feeds = [.. plan.Feeders.Select(feeder => new Feed(feeder, _rows[feeder.Name], plan.Seed, share, FeedUsers.OfScenarios(plan, feeder.Name)))];
    }

    /// <summary>In the plan's order.</summary>
    public IReadOnlyList<Feed> Feeds { get; }

    public FeedRows RowsOf(string feeder) => _rows[feeder];
}
