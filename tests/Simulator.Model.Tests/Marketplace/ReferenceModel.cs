using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Marketplace;

/// <summary>The numbers of docs/behaviour.md.</summary>
internal static class ReferenceModel
{
    private const double Day = 86_400;

    private static readonly string[] Trades =
        ["Plumbing", "Electrical", "Roofing", "Painting", "Flooring", "Carpentry", "Landscaping", "Heating and cooling"];

    // In the order of MarketRow; races are off where a test does not want them.
    private static readonly double[][] Weights =
    [
        [0.7, 0.3],
        [0.5, 0.5], [0.89, 0.08, 0.03], [0.75, 0.25], [0.02, 0.03, 0.1, 0.25, 0.6], [0.3, 0.5, 0.2], [0.35, 0.65], [0.6, 0.4],
        [0.6, 0.4], [0.02, 0.98], [0.8, 0.2], [0.5, 0.5], [0.7, 0.15, 0.15], [0.2, 0.8], [0.75, 0.25], [0.2, 0.2, 0.2, 0.2, 0.2],
        [0.5, 0.5], [5 / 6d, 1 / 6d], [0.6, 0.1, 0.3],
        [0.95, 0.05], [0.5, 0.3, 0.2],
        [0, 1], [0, 1], [0, 1],
    ];

    public static readonly MarketModel Market = new(
        new ThinkModel(
            ListPage: new Laws.Weibull(0.8, 6) { Cap = 60 },
            ViewPage: new Laws.Weibull(0.7, 12) { Cap = 120 },
            ReadPage: new Laws.Weibull(0.75, 9) { Cap = 90 },
            JobForm: new Laws.LogNormal(45, 0.6) { Cap = 540 },
            BidForm: new Laws.LogNormal(30, 0.7) { Cap = 380 },
            PaymentForm: new Laws.LogNormal(15, 0.5) { Cap = 170 },
            Click: new Laws.Exponential(3) { Cap = 30 },
            DisputeForm: new Laws.LogNormal(60, 0.6) { Cap = 720 },
            RegisterForm: new Laws.LogNormal(60, 0.5) { Cap = 680 },
            Poll: new Laws.Exponential(20) { Cap = 200 }),
        new SessionModel(RegisterShare: 0, Pause: new Laws.Constant(0), MarketPage: 20, OwnPage: 50),
        new HomeownerModel(MaxOpenJobs: 2, MaxContractorViews: 2, MaxBidsWeighed: 30, ProjectHold: 3, PaymentTries: 2, PaymentPolls: 3),
        new ContractorModel(RankExponent: 0.9, Eagerness: new Laws.Gamma(1.2, 1), MaxLiveBids: 12, JobsRemembered: 128, BidsInOwnTradeOnly: false),
        new AdminModel(Decision: new Laws.Exponential(Day), PartialPayout: new Laws.Uniform(0.3, 0.7)),
        new BusinessModel(
            Budget: new Laws.LogNormal(3000, 1.4) { Min = 150, Cap = 250_000 },
            CostBias: -0.05, CostSigma: 0.25, Markup: 0.08, MarkupSigma: 0.10, BidSigma: 0.15, MinimumBid: 100,
            Choice: new ChoiceModel(5.5, 1.5, 4.4, 0.38, 1, 2, -3, 3.5, 0.5),
            QuotesWanted: new Laws.Table([1, 2, 3, 4, 5, 6, 8], [0.05, 0.42, 0.25, 0.10, 0.07, 0.05, 0.06]),
            Patience: new Laws.Gamma(3, 7 * Day),
            Work: new Laws.LogNormal(2.5 * Day, 0.7),
            Rework: new Laws.Constant(1 * Day),
            Project: new Laws.Exponential(14 * Day),
            NextProject: new Laws.Exponential(6 * Day),
            DisputeWindow: TimeSpan.FromDays(7),
            Trades: [.. Enumerable.Range(0, 8).Select(i => new TradeModel(Trades[i], 0.125, 1))]),
        [.. MarketRows.All.Zip(Weights, (shape, weights) => new ChainRow(shape.State, [.. shape.Ways.Select(way => way.Name)], weights))]);

    /// <summary>The model with other chances in one row.</summary>
    public static MarketModel With(this MarketModel model, MarketRow row, params double[] weights) =>
        model with { Rows = [.. model.Rows.Select((one, at) => at == (int)row ? one with { Weights = weights } : one)] };
}
