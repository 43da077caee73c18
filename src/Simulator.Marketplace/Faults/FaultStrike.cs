using Simulator.Marketplace.Chance;

namespace Simulator.Marketplace.Faults;

/// <summary>One request's meeting with a fault that struck it.</summary>
internal readonly struct FaultStrike(ArmedFault fault, SeededDraw draw)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>Cancelled when the fault is switched off or set anew: what it has taken is then given back.</summary>
    public CancellationToken Off => fault.Off;

    /// <summary>Keeps something from being collected for as long as the fault is on.</summary>
    public void Keep(object taken) => fault.Keep(taken);

    /// <summary>The detail, of the type that the fault's <see cref="FaultDetailKind"/> reads.</summary>
    public T Detail<T>() => (T)fault.Setting.Detail!;

    /// <summary>The draw from the law that is this fault's detail: the same for the n-th request in each run.</summary>
    public TimeSpan Wait()
    {
        var own = draw;
        var wait = Detail<ServiceLaw>().Draw(ref own);
        return wait < LongestWait ? wait : LongestWait;
    }
}
