using Simulator.Model.Chance;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Tests.Marketplace;

namespace Simulator.Model.Tests.VirtualTime;

/// <summary>Plans to be lived in virtual time.</summary>
internal static class VirtualPlans
{
    /// <summary>300 homeowners and 300 contractors, who come back after 240 and 180 s, at an honest pace; 600 business days in a day.</summary>
    public static LoadPlan Honest(double hours = 2.5, int homeowners = 300, int contractors = 300, ulong seed = 7)
    {
        var users = homeowners + contractors;
        return Of(seed, 1, 600, [
            new Population("homeowners", Persona.Homeowner, (double)homeowners / users, WithPause(240)),
            new Population("contractors", Persona.Contractor, (double)contractors / users, WithPause(180)),
        ], Closed("all", users, users, TimeSpan.FromHours(hours)));
    }

    /// <summary>150 users, twenty times as fast as people; 45 business days in 90 seconds. All are free for a project when it begins, so that much happens.</summary>
    public static LoadPlan Quick(ulong seed, MarketModel? model = null, int admins = 0)
    {
        model ??= ReferenceModel.Market;
        var free = WithPause(3, model with { Business = model.Business with { Project = new Laws.Constant(0) } });
        double all = 150 + admins;
        return Of(seed, 0.05, 43_200, [
            new Population("homeowners", Persona.Homeowner, 60 / all, free),
            new Population("contractors", Persona.Contractor, 60 / all, free),
            new Population("visitors", Persona.Visitor, 30 / all, free),
            new Population("admins", Persona.Admin, admins / all, free),
        ], Closed("start", 0, all, TimeSpan.FromSeconds(1)), Closed("all", all, all, TimeSpan.FromSeconds(89)));
    }

    public static Segment Closed(string name, double from, double to, TimeSpan duration) =>
        new(name, null, LoadModel.Closed, new LoadCurve(from, to), duration);

    public static LoadPlan Of(ulong seed, double thinkScale, double businessScale, IReadOnlyList<Population> populations, params Segment[] segments) => new()
    {
        Name = "virtual",
        Seed = seed,
        Target = new TargetPlan(null, "marketplace", new RequestTimeouts(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30))),
        Clock = new ClockPlan(thinkScale, TimeSpan.FromDays(1) / businessScale),
        Accounts = new AccountsPlan("load.example", 1, 100),
        Populations = populations,
        Phases = [.. segments.Select(segment => new Phase(segment.Phase, true, [segment]))],
        Thresholds = [],
        DrainLimit = TimeSpan.FromSeconds(10),
        Validity = new ValidityPlan(TimeSpan.FromMilliseconds(20), 0.9, 0.05),
    };

    private static MarketModel WithPause(double seconds, MarketModel? model = null) =>
        (model ?? ReferenceModel.Market) with { Session = ReferenceModel.Market.Session with { Pause = new Laws.Exponential(seconds) } };
}
