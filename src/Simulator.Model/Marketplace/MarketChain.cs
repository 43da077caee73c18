using Simulator.Model.Behaviour;

namespace Simulator.Model.Marketplace;

/// <summary>The personas' chains as the plan's numbers make them: rows, pauses and traits, by the numbers of their enumerations.</summary>
public static class MarketChain
{
    private static readonly double[] StarWeights = [0.02, 0.03, 0.1, 0.25, 0.6];

    /// <summary>All of a population; a persona uses those of its own.</summary>
    public static ConductModel Of(MarketModel model, double thinkScale) => new(RowsOf(model), PausesOf(model.Think), TraitsOf(model), thinkScale);

    // In the order of MarketRow.
    private static ChainRow[] RowsOf(MarketModel model) =>
    [
        ChainRow.Coin("session/entry", "refresh token", model.Session.RefreshShare, "log in"),
        ChainRow.Coin("homeowner/bidder", "view contractor", model.Homeowner.ViewContractorShare),
        ChainRow.Coin("homeowner/work", "approve", model.Homeowner.ApproveShare, "send back"),
        ChainRow.Coin("homeowner/rating", "rate", model.Homeowner.RateShare),
        new("homeowner/stars", ["1", "2", "3", "4", "5"], StarWeights),
        ChainRow.Coin("homeowner/idle", "browse", model.Homeowner.BrowseShare, "leave"),
        ChainRow.Coin("contractor/office", "my bids", model.Contractor.MyBidsFirstShare, "my contracts"),
        ChainRow.Coin("contractor/pending", "withdraw", model.Contractor.WithdrawShare, "keep"),
        ChainRow.Coin("contractor/scope", "own trade", model.Contractor.CategoryShare, "all trades"),
        new("contractor/list", ["view job", "next page", "leave"],
            [model.Contractor.ViewShare, model.Contractor.NextPageShare, Math.Max(0, 1 - model.Contractor.ViewShare - model.Contractor.NextPageShare)]),
        ChainRow.Coin("contractor/job", "bid", model.Contractor.BidShare),
        ChainRow.Coin("contractor/after job", "list", model.Contractor.BackToListShare, "leave"),
        ChainRow.Coin("visitor/stay", "leave", 1 / model.Visitor.MeanSteps, "stay"),
        ChainRow.Coin("visitor/list", "view job", model.Visitor.ViewShare, "next page"),
    ];

    // In the order of MarketPause.
    private static DrawnLaw[] PausesOf(ThinkModel think) =>
    [
        new("list page", think.ListPage), new("view page", think.ViewPage), new("read page", think.ReadPage), new("job form", think.JobForm),
        new("bid form", think.BidForm), new("payment form", think.PaymentForm), new("click", think.Click),
    ];

    // In the order of MarketTrait.
    private static DrawnLaw[] TraitsOf(MarketModel model) => [new("eagerness", model.Contractor.Eagerness)];
}
