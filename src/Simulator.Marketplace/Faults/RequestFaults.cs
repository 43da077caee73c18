using Microsoft.AspNetCore.Http;

namespace Simulator.Marketplace.Faults;

/// <summary>What the faults do to one request. Each draws once: work that the database begins anew meets the same fate.</summary>
internal sealed class RequestFaults(FaultSwitches faults, HttpContext http)
{
    // Writes know their sessions, not the requests that they belong to, and need not: who is struck is no business of theirs.
    private static readonly AsyncLocal<RequestFaults?> Ambient = new();

    private readonly Dictionary<Fault, FaultStrike?> _fates = [];

    /// <summary>Those of the request that is being answered here; null while no fault is on, on control paths, and outside of requests.</summary>
    public static RequestFaults? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    public bool IsOn(Fault fault) => faults.IsOn(fault);

    public bool Strikes(Fault fault) => Strikes(fault, out _);

    public bool Strikes(Fault fault, out FaultStrike strike)
    {
        if (!_fates.TryGetValue(fault, out var fate))
        {
            fate = faults.Strikes(fault, http, out var drawn) ? drawn : null;
            _fates.Add(fault, fate);
        }
        strike = fate.GetValueOrDefault();
        return fate is not null;
    }

    /// <summary>Whether it strikes here and has not been asked before.</summary>
    public bool StrikesFirst(Fault fault, out FaultStrike strike)
    {
        strike = default;
        return !_fates.ContainsKey(fault) && Strikes(fault, out strike);
    }
}
