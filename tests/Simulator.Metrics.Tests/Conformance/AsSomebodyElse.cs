using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Metrics.Tests.Conformance;

/// <summary>Tells a listener of a user under another user's name: the streams are those of the one, the traffic is the other's.</summary>
internal sealed class AsSomebodyElse(UserKey name, IMarketConduct listener) : IMarketConduct
{
    public void Chose(UserKey user, int row, uint enabled, int option) => listener.Chose(name, row, enabled, option);

    public void Tossed(UserKey user, int row, double factor, bool taken) => listener.Tossed(name, row, factor, taken);

    public void Paused(UserKey user, int pause, TimeSpan drawn) => listener.Paused(name, pause, drawn);

    public void Drew(UserKey user, int trait, double value) => listener.Drew(name, trait, value);

    public void Ranked(UserKey user, ulong open, int rank) => listener.Ranked(name, open, rank);

    public void Weighed(UserKey user, BidsWeighed choice) => listener.Weighed(name, choice);
}
