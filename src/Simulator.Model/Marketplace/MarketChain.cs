using Simulator.Model.Behaviour;

namespace Simulator.Model.Marketplace;

/// <summary>The personas' chains as the plan's numbers make them: rows, pauses and traits, by the numbers of their enumerations.</summary>
public static class MarketChain
{
    /// <summary>All of a population; a persona uses those of its own.</summary>
    public static ConductModel Of(MarketModel model, double thinkScale) => new(model.Rows, PausesOf(model.Think), TraitsOf(model), thinkScale);

    // In the order of MarketPause.
    private static DrawnLaw[] PausesOf(ThinkModel think) =>
    [
        new("list page", think.ListPage), new("view page", think.ViewPage), new("read page", think.ReadPage), new("job form", think.JobForm),
        new("bid form", think.BidForm), new("payment form", think.PaymentForm), new("click", think.Click), new("dispute form", think.DisputeForm),
        new("register form", think.RegisterForm), new("poll", think.Poll),
    ];

    // In the order of MarketTrait.
    private static DrawnLaw[] TraitsOf(MarketModel model) => [new("eagerness", model.Contractor.Eagerness)];
}
