namespace Simulator.Marketplace.Faults;

/// <summary>What is said of one fault: what it is, whether and how it is on, and how often it was asked and struck since it was set.</summary>
internal sealed record FaultState(
    string Name, string Effect, string? DetailKind, bool On, double? Rate, string? Detail, string? Route, long Asked, long Struck)
{
    public static FaultState From(FaultKind kind, ArmedFault? armed) => new(
        kind.Name, kind.Effect, kind.Detail.Name, armed is not null,
        armed?.Setting.Rate, armed is null ? kind.DefaultDetail : armed.Setting.DetailText, armed?.Setting.Route.Text, armed?.Asked ?? 0, armed?.Struck ?? 0);
}
