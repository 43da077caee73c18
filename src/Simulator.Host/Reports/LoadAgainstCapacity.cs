using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Results;
using Simulator.Model.Runs;

namespace Simulator.Host.Reports;

/// <summary>The load of a run against the declared capacity of its target: how much was asked for, how much served, where it broke, whether it came back.</summary>
internal static class LoadAgainstCapacity
{
    /// <summary><c>400 requests/s (station 8:exp(20ms))</c>.</summary>
    public static string Declared(CapacitySummary capacity) => $"{Figures.Rate(capacity.RequestsPerSecond)} requests/s (station {capacity.Station})";

    /// <summary>Requests a second that were served: all but those that failed.</summary>
    public static double Served(PhaseSummary scope) => scope.Throughput * (1 - scope.ErrorRate);

    /// <summary>
    /// Requests a second that the users of a scope would have sent if answers took no time, by the interactive response time law: N users with think time Z
    /// make X = N / (R + Z) requests a second, so Z = N / X - R (Denning and Buzen, ACM Computing Surveys 1978). Null in plans by sessions, whose starts wait for
    /// nobody, and where nothing was sent.
    /// </summary>
    public static double? Asked(PhaseSummary scope)
    {
        if (scope.Users.SessionsPlanned > 0 || scope.Throughput <= 0 || scope.ResponseTimeMs is not { } times) return null;
        var thinking = (scope.Users.Active / scope.Throughput) - (times.Mean / 1000);
        return thinking > 0 ? scope.Users.Active / thinking : null;
    }

    /// <summary><c>150 %</c> of the capacity, to a whole percent: it is held against chance.</summary>
    public static string Share(double? rate, CapacitySummary capacity) =>
        rate is { } value ? Figures.Percent(Math.Round(value / capacity.RequestsPerSecond, 2)) : Figures.None;

    public static string AskedRate(PhaseSummary scope) => Asked(scope) is { } asked ? Figures.Rate(asked) : Figures.None;

    /// <summary>A phase in a line; null where no capacity is declared.</summary>
    public static string? Line(RunSummary run, PhaseSummary scope) => run.Capacity is not { } capacity ? null
        : $"Load against capacity: {(Asked(scope) is { } asked ? $"asked for about {Figures.Rate(asked)} requests/s ({Share(asked, capacity)}), " : "")}"
            + $"served {Figures.Rate(Served(scope))} ({Share(Served(scope), capacity)}) of the declared {Figures.Rate(capacity.RequestsPerSecond)}";

    /// <summary>What the run showed of the capacity, in sentences; empty where none is declared or the figures say nothing about the target.</summary>
    public static IReadOnlyList<string> Found(RunSummary run)
    {
        if (run.Capacity is not { } capacity || run.Verdict == Verdict.Invalid) return [];
        var loads = LoadScopes.InOrder(run).Where(load => load.Figures.Requests > 0).ToList();
        if (loads.Count == 0) return [];
        if (capacity.Reached is not { } reached) return [NeverReached(loads, capacity)];
        var broke = loads.FindIndex(load => load.Name == reached.Scope);
        List<string> found = [Broke(reached, capacity)];
        if (broke < 0) return found;
        var peak = loads.Skip(broke).MaxBy(load => load.Figures.Users.Active)!;
        var before = loads.Take(broke).LastOrDefault(load => !IsFull(load, capacity) && PhaseOf(load) != PhaseOf(peak));
        found.Add(Beyond(peak, before, capacity));
        if (loads.Skip(loads.IndexOf(peak) + 1).LastOrDefault() is { } after && !IsFull(after, capacity)) found.Add(After(after, before, capacity));
        return found;
    }

    private static bool IsFull(LoadScopes.LoadScope load, CapacitySummary capacity) => Served(load.Figures) >= CapacityUse.FullShare * capacity.RequestsPerSecond;

    private static string PhaseOf(LoadScopes.LoadScope load) => load.Name.Split('/')[0];

    private static string NeverReached(List<LoadScopes.LoadScope> loads, CapacitySummary capacity)
    {
        var most = loads.MaxBy(load => Served(load.Figures))!;
        return $"The declared capacity of {Declared(capacity)} was never reached: the most was {Figures.Rate(Served(most.Figures))} requests/s in {most.Name}, "
            + $"{Share(Served(most.Figures), capacity)} of it.";
    }

    private static string Broke(CapacityReached reached, CapacitySummary capacity) =>
        $"The target broke where its capacity ends: from {Figures.Clock(reached.AtSeconds)} on, in {reached.Scope}, {Figures.Users(reached.Users)} users were served "
            + $"{Figures.Rate(reached.Throughput)} requests/s, {Share(reached.Throughput, capacity)} of the declared {Declared(capacity)}.";

    private static string Beyond(LoadScopes.LoadScope peak, LoadScopes.LoadScope? before, CapacitySummary capacity)
    {
        var asked = Asked(peak.Figures) is { } rate ? $"asked for about {Figures.Rate(rate)} requests/s ({Share(rate, capacity)}) and " : "";
        var from = before is null ? "" : $" from {P95(before)} in {before.Name}";
        return $"Beyond it users only waited longer: {Figures.Users(peak.Figures.Users.Active)} users in {peak.Name} {asked}were served "
            + $"{Figures.Rate(Served(peak.Figures))} ({Share(Served(peak.Figures), capacity)}); response p95 went{from} to {P95(peak)}.";
    }

    private static string After(LoadScopes.LoadScope after, LoadScopes.LoadScope? before, CapacitySummary capacity)
    {
        var how = after.Figures.Verdict is Verdict.Warn or Verdict.Fail ? "It did not come back within its limits" : "It came back";
        var than = before is null ? "" : $" ({before.Name}: {P95(before)})";
        return $"{how}: {Figures.Users(after.Figures.Users.Active)} users in {after.Name} were served {Figures.Rate(Served(after.Figures))} requests/s "
            + $"({Share(Served(after.Figures), capacity)}) with a response p95 of {P95(after)}{than}.";
    }

    private static string P95(LoadScopes.LoadScope load) => Figures.Ms(load.Figures.ResponseTimeMs?.P95);
}
