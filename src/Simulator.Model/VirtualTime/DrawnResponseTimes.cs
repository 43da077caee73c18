using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.VirtualTime;

/// <summary>Response times follow a law, independently of each other and of the load. The work is done half-way.</summary>
/// <param name="law">In seconds.</param>
public sealed class DrawnResponseTimes(Law law, ulong seed) : IResponseTimes
{
    private RandomStream _chance = new(seed, new UserKey(0, "response times", 0), StreamKind.Market);

    public VirtualPassage Of(TimeSpan now)
    {
        var answer = TimeSpan.FromSeconds(Math.Max(0, law.Draw(ref _chance)));
        return new VirtualPassage(answer / 2, answer);
    }
}
