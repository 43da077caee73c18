using Simulator.Model.Behaviour;
using Simulator.Model.VirtualTime.Market;

namespace Simulator.Model.VirtualTime;

/// <summary>The marketplace as a target in virtual time: the rules of <see cref="VirtualMarket"/>, served in the time that something else says.</summary>
public sealed class VirtualMarketplace(VirtualMarket market, IResponseTimes times) : IVirtualTarget
{
    public VirtualPassage Receive(TimeSpan now) => times.Of(now);

    public Answer Work(UserKey user, Call call, long intent, TimeSpan now) => market.Handle(user, call, intent, now);
}
