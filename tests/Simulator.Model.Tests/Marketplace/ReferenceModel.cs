using Simulator.Model.Chance;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Marketplace;

/// <summary>The numbers of docs/behaviour.md.</summary>
internal static class ReferenceModel
{
    private const double Day = 86_400;

    public static readonly MarketModel Market = new(
        new ThinkModel(
            ListPage: new Laws.Weibull(0.8, 6) { Cap = 60 },
            ViewPage: new Laws.Weibull(0.7, 12) { Cap = 120 },
            ReadPage: new Laws.Weibull(0.75, 9) { Cap = 90 },
            JobForm: new Laws.LogNormal(45, 0.6) { Cap = 540 },
            BidForm: new Laws.LogNormal(30, 0.7) { Cap = 380 },
            PaymentForm: new Laws.LogNormal(15, 0.5) { Cap = 170 },
            Click: new Laws.Exponential(3) { Cap = 30 }),
        new SessionModel(RefreshShare: 0.7, Pause: new Laws.Constant(0)),
        new HomeownerModel(MaxOpenJobs: 2, BrowseShare: 0.35, ViewContractorShare: 0.5, MaxContractorViews: 2, ApproveShare: 0.89, RateShare: 0.75),
        new ContractorModel(
            MyBidsFirstShare: 0.6, ViewShare: 0.7, NextPageShare: 0.15, RankExponent: 0.9, BidShare: 0.2, Eagerness: new Laws.Gamma(1.2, 1),
            BackToListShare: 0.75, MaxLiveBids: 12, WithdrawShare: 0.02, CategoryShare: 0.5),
        new VisitorModel(MeanSteps: 6, ViewShare: 0.6),
        new BusinessModel(
            Budget: new Laws.LogNormal(3000, 1.4) { Min = 150, Cap = 250_000 },
            CostBias: -0.05, CostSigma: 0.25, Markup: 0.08, MarkupSigma: 0.10, BidSigma: 0.15, MinimumBid: 100,
            Choice: new ChoiceModel(5.5, 1.5, 4.4, 0.38, 1, 2, -3, 3.5, 0.5),
            QuotesWanted: new Laws.Table([1, 2, 3, 4, 5, 6, 8], [0.05, 0.42, 0.25, 0.10, 0.07, 0.05, 0.06]),
            Patience: new Laws.Gamma(3, 7 * Day),
            Work: new Laws.LogNormal(2.5 * Day, 0.7),
            Rework: new Laws.Constant(1 * Day),
            NextProject: new Laws.Exponential(6 * Day)));
}
