using Simulator.Model.Load;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;

namespace Simulator.Model.Tests.Load;

/// <summary>Plans of a few phases.</summary>
internal static class GivenLoad
{
    public static TimeSpan S(double seconds) => TimeSpan.FromSeconds(seconds);

    public static Phase Users(string name, double seconds, double from, double to) =>
        new(name, true, [new Segment(name, null, LoadModel.Closed, new LoadCurve(from, to), S(seconds))]);

    public static Phase Sessions(string name, double seconds, double from, double to) =>
        new(name, true, [new Segment(name, null, LoadModel.PartlyOpen, new LoadCurve(from, to), S(seconds))]);

    /// <summary>Levels of ten seconds each.</summary>
    public static Phase Levels(string name, params double[] users) =>
        new(name, true, [.. users.Select(level => new Segment(name, $"{level}", LoadModel.Closed, new LoadCurve(level, level), S(10)))]);

    public static LoadPlan Plan(params Phase[] phases) => Plan(0, phases);

    public static LoadPlan Plan(int spareAccounts, params Phase[] phases) => new()
    {
        Name = "load",
        Seed = 7,
        Target = new TargetPlan(null, "marketplace", new RequestTimeouts(S(10), S(10))),
        Clock = new ClockPlan(1, TimeSpan.FromDays(1)),
        Accounts = new AccountsPlan("load.example", 1, spareAccounts),
        Populations = [new Population("homeowners", Persona.Homeowner, 0.4, null!), new Population("contractors", Persona.Contractor, 0.6, null!)],
        Phases = phases,
        Thresholds = [],
        DrainLimit = S(5),
        Validity = new ValidityPlan(TimeSpan.FromMilliseconds(20), 0.9, 0.05),
    };
}
