using Simulator.Model.Behaviour;

namespace Simulator.Model.Marketplace;

/// <summary>Listens to nobody: where only the users' steps matter.</summary>
public sealed class Unwatched : IMarketObserver, IMarketConduct
{
    public void Saw(MarketEvent marketEvent) { }

    public void Chose(UserKey user, int row, uint enabled, int option) { }

    public void Tossed(UserKey user, int row, double factor, bool taken) { }

    public void Paused(UserKey user, int pause, TimeSpan drawn) { }

    public void Drew(UserKey user, int trait, double value) { }

    public void Ranked(UserKey user, ulong open, int rank) { }

    public void Weighed(UserKey user, BidsWeighed choice) { }
}
