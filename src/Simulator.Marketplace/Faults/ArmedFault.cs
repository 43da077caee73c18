using System.Collections.Concurrent;
using Simulator.Marketplace.Chance;

namespace Simulator.Marketplace.Faults;

/// <summary>A fault that is switched on until it is disposed: its setting, how often it was asked and struck since then, and what it has taken.</summary>
internal sealed class ArmedFault : IDisposable
{
    private readonly SeededDraws _draws;
    private readonly CancellationTokenSource _off = new();
    private readonly ConcurrentQueue<object> _kept = [];
    private long _struck;

    public ArmedFault(FaultSetting setting, long seed)
    {
        Setting = setting;
        Off = _off.Token;
        _draws = new SeededDraws(seed, $"fault {setting.Kind.Name}");
    }

    public FaultSetting Setting { get; }

    public CancellationToken Off { get; }

    /// <summary>How many requests of its route it could have struck.</summary>
    public long Asked => _draws.Taken;

    public long Struck => Interlocked.Read(ref _struck);

    /// <summary>The fate of the next request: the n-th one's depends on the seed, the fault's name, its rate and n alone.</summary>
    public bool Strikes(out FaultStrike strike)
    {
        var draw = _draws.Next();
        var isStruck = draw.IsBelow(Setting.Rate);
        // What the detail draws comes after the number that decided, on which it would depend.
        strike = new FaultStrike(this, draw);
        if (!isStruck) return false;
        Interlocked.Increment(ref _struck);
        return true;
    }

    public void Keep(object taken) => _kept.Enqueue(taken);

    public void Dispose()
    {
        _off.Cancel();
        _off.Dispose();
    }
}
