using Simulator.Model.Load;
using Simulator.Model.Plans;
using Simulator.Model.Scripts.Data;

namespace Simulator.Actors.Load;

/// <summary>Opens a plan's feeders on a node.</summary>
internal static class NodeFeeds
{
    /// <exception cref="PlanRefusedException">A file is not here, or another one.</exception>
    public static IReadOnlyList<Feed> Of(LoadPlan plan, Share share) =>
        [.. plan.Feeders.Select(feeder => new Feed(feeder, FeederFile.Read(feeder), plan.Seed, share, new FeedUsers(plan, UsersOf(plan))))];

    private static List<int> UsersOf(LoadPlan plan) => [.. Enumerable.Range(0, plan.Populations.Count).Where(population => plan.Populations[population].Script is not null)];
}
