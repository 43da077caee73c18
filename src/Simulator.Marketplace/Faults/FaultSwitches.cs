using Microsoft.AspNetCore.Http;

namespace Simulator.Marketplace.Faults;

/// <summary>Which faults are on, and whom they strike; may be asked and switched by many threads. While none is on, asking costs one comparison.</summary>
internal sealed class FaultSwitches(long seed)
{
    private readonly Lock _turn = new();
    private readonly long[] _struckBefore = new long[FaultTable.All.Length];

    // By Fault; null while none is on, never changed once it stands here.
    private volatile ArmedFault?[]? _armed;

    /// <summary>Tells which faults are on, each as an option would say it, whenever that has changed.</summary>
    public event Action<IReadOnlyList<string>>? Switched;

    public long Seed => seed;

    public bool AnyOn => _armed is not null;

    public ArmedFault? this[Fault fault] => _armed?[(int)fault];

    public bool IsOn(Fault fault) => this[fault] is not null;

    /// <summary>The switches with those on that the options name.</summary>
    /// <exception cref="BadMarketplaceOptionException">One of them can't be read.</exception>
    public static FaultSwitches From(MarketplaceOptions options)
    {
        FaultSwitches faults = new(options.Seed);
        faults.SwitchAll(FaultOption.Read(options.Faults));
        return faults;
    }

    /// <summary>Whether this request is struck; ask once a request, for each question is a draw of its own.</summary>
    public bool Strikes(Fault fault, HttpContext http) => Strikes(fault, http, out _);

    /// <inheritdoc cref="Strikes(Fault, HttpContext)"/>
    public bool Strikes(Fault fault, HttpContext http, out FaultStrike strike)
    {
        strike = default;
        return _armed is { } armed && armed[(int)fault] is { } found && found.Setting.Route.Matches(http) && found.Strikes(out strike);
    }

    /// <summary>Switches one fault on, or sets it anew: its counts and its chance begin again.</summary>
    public void Switch(FaultSetting setting) => Change(armed => armed[(int)setting.Kind.Fault] = new ArmedFault(setting, seed));

    /// <summary>Switches these on and all others off.</summary>
    public void SwitchAll(IEnumerable<FaultSetting> settings) => Change(armed =>
    {
        Array.Clear(armed);
        foreach (var setting in settings) armed[(int)setting.Kind.Fault] = new ArmedFault(setting, seed);
    });

    /// <summary>Gives back what they have taken, if any is on.</summary>
    public void SwitchAllOff()
    {
        if (AnyOn) SwitchAll([]);
    }

    public void SwitchOff(Fault fault) => Change(armed => armed[(int)fault] = null);

    /// <summary>How often it has struck since the start, however often it was switched.</summary>
    public long Struck(Fault fault)
    {
        lock (_turn) return _struckBefore[(int)fault] + (this[fault]?.Struck ?? 0);
    }

    private void Change(Action<ArmedFault?[]> change)
    {
        List<ArmedFault> gone;
        lock (_turn)
        {
            var before = _armed ?? new ArmedFault?[FaultTable.All.Length];
            var after = (ArmedFault?[])before.Clone();
            change(after);
            gone = before.OfType<ArmedFault>().Except(after.OfType<ArmedFault>()).ToList();
            foreach (var armed in gone) _struckBefore[(int)armed.Setting.Kind.Fault] += armed.Struck;
            _armed = after.Any(armed => armed is not null) ? after : null;
        }
        foreach (var armed in gone) armed.Dispose();
        Switched?.Invoke([.. FaultTable.All.Select(kind => this[kind.Fault]).OfType<ArmedFault>().Select(armed => armed.Setting.ToString())]);
    }
}
