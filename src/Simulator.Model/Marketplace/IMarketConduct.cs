using Simulator.Model.Behaviour;

namespace Simulator.Model.Marketplace;

/// <summary>Listens to the decisions of a marketplace's users, also to those whose chances depend on what they saw.</summary>
public interface IMarketConduct : IConduct
{
    /// <summary>A job was picked from a page of the market.</summary>
    /// <param name="open">A bit for each place of the page that could be picked, the top one lowest.</param>
    /// <param name="rank">The place that was picked, from 0.</param>
    void Ranked(UserKey user, ulong open, int rank);

    /// <summary>A homeowner chose among bids, waiting and giving up.</summary>
    void Weighed(UserKey user, BidsWeighed choice);
}
