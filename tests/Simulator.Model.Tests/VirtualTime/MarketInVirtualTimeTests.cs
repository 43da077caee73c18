using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Tests.Marketplace;
using Simulator.Model.VirtualTime;

namespace Simulator.Model.Tests.VirtualTime;

/// <summary>The market flows: 150 users, 45 business days in 90 virtual seconds, with and without trouble.</summary>
public class MarketInVirtualTimeTests
{
    private static readonly MarketEventKind[] OncePerJob =
        [MarketEventKind.JobPosted, MarketEventKind.BidAccepted, MarketEventKind.DepositPaid,
         MarketEventKind.WorkApproved, MarketEventKind.FinalPaid, MarketEventKind.JobClosed];

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(200)]
    public void Jobs_are_posted_bid_on_and_paid_for_without_a_wrong_request(int latencyMillis)
    {
        var crowd = Live(seed: 7, latencyMillis);

        Assert.InRange(crowd.Count(MarketEventKind.JobPosted), 100, 400);
        Assert.InRange(crowd.Count(MarketEventKind.FinalPaid), 50, 400);
        Assert.Equal(0, crowd.Outcomes.GetValueOrDefault(OutcomeClass.ClientError));
        Assert.InRange(crowd.Outcomes[OutcomeClass.BusinessConflict] / (double)crowd.Requests, 0, 0.01);
        Assert.InRange(crowd.Conflicts, 0, 0.25);   // a bid form takes a business day here
        Assert.All(OncePerJob, kind => Assert.Equal(1, crowd.MostPerJob(kind)));
        ReportedIsWhatHappened(crowd);
    }

    [Theory]
    [InlineData(OutcomeClass.Timeout)]
    [InlineData(OutcomeClass.ServerError)]
    [InlineData(OutcomeClass.TooManyRequests)]
    public void Answers_that_never_come_neither_stop_the_market_nor_make_it_wrong(OutcomeClass fault)
    {
        var requests = 0;
        var crowd = Live(seed: 3, 5, _ => ++requests % 20 == 0 ? fault : null);

        Assert.InRange(crowd.Count(MarketEventKind.FinalPaid), 30, 400);
        Assert.Equal(0, crowd.Outcomes.GetValueOrDefault(OutcomeClass.ClientError));
        Assert.All(OncePerJob, kind => Assert.Equal(1, crowd.MostPerJob(kind)));
    }

    [Fact]
    public void A_payment_provider_in_a_bad_mood_delays_payments_and_loses_none()
    {
        var confirmations = 0;
        var crowd = Crowd(VirtualPlans.Quick(5), 5);
        crowd.Market.Provider = () => (++confirmations % 4) switch
        {
            0 => PaymentStatus.RequiresAction,
            1 => PaymentStatus.Processing,
            2 => PaymentStatus.Failed,
            _ => PaymentStatus.Succeeded,
        };

        crowd.Live();

        Assert.InRange(crowd.Count(MarketEventKind.FinalPaid), 30, 400);
        Assert.Equal(0, crowd.Outcomes.GetValueOrDefault(OutcomeClass.ClientError));
        ReportedIsWhatHappened(crowd);
    }

    [Fact]
    public void Disputes_are_contested_and_settled_and_the_market_goes_on()
    {
        var crowd = Crowd(VirtualPlans.Quick(7, ReferenceModel.Market.With(MarketRow.Work, 0.6, 0.1, 0.3), admins: 4), 5).Live();

        Assert.Equal(0, crowd.Outcomes.GetValueOrDefault(OutcomeClass.ClientError));
        InFlightAtMost(3, crowd.Market.Totals.DisputesOpened - crowd.Count(MarketEventKind.DisputeOpened));
        Assert.InRange(crowd.Market.Totals.DisputesResolved, 15, 200);
        Assert.InRange(crowd.Count(MarketEventKind.DisputeContested), 5, 200);
        Assert.InRange(crowd.Count(MarketEventKind.DisputeSettled), 10, crowd.Market.Totals.DisputesOpened);
        Assert.InRange(crowd.Count(MarketEventKind.FinalPaid), 30, 400);
        ReportedIsWhatHappened(crowd);
    }

    [Fact]
    public void Without_administrators_disputes_stay_open_and_homeowners_go_on_after_a_while()
    {
        var crowd = Crowd(VirtualPlans.Quick(7, ReferenceModel.Market.With(MarketRow.Work, 0, 0, 1)), 5).Live();

        Assert.Equal(0, crowd.Count(MarketEventKind.DisputeSettled));
        Assert.InRange(crowd.Count(MarketEventKind.DisputeOpened), 61, 400);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    public void Double_clicks_two_tabs_and_reloads_change_nothing_of_what_happens(int latencyMillis)
    {
        var model = ReferenceModel.Market.With(MarketRow.DoubleSubmit, 0.3, 0.7).With(MarketRow.TwoTabs, 0.5, 0.5).With(MarketRow.Reload, 0.2, 0.8).With(MarketRow.Work, 0.8, 0.1, 0.1);
        var crowd = Crowd(VirtualPlans.Quick(11, model, admins: 3), latencyMillis).Live();

        Assert.Equal(0, crowd.Outcomes.GetValueOrDefault(OutcomeClass.ClientError));
        Assert.InRange(crowd.Odd.GetValueOrDefault((MarketSteps.AcceptBid, OutcomeClass.BusinessConflict)), 5, 400);
        Assert.InRange(crowd.Count(MarketEventKind.FinalPaid), 30, 400);
        Assert.All(OncePerJob, kind => Assert.Equal(1, crowd.MostPerJob(kind)));
        ReportedIsWhatHappened(crowd);
    }

    private static void ReportedIsWhatHappened(Crowd crowd)
    {
        var totals = crowd.Market.Totals;
        InFlightAtMost(3, totals.JobsPosted - crowd.Count(MarketEventKind.JobPosted));
        InFlightAtMost(3, totals.BidsPlaced - crowd.Count(MarketEventKind.BidPlaced));
        InFlightAtMost(3, totals.BidsAccepted - crowd.Count(MarketEventKind.BidAccepted));
        InFlightAtMost(3, totals.DepositsPaid - crowd.Count(MarketEventKind.DepositPaid));
        InFlightAtMost(3, totals.WorksApproved - crowd.Count(MarketEventKind.WorkApproved));
        InFlightAtMost(3, totals.FinalsPaid - crowd.Count(MarketEventKind.FinalPaid));
    }

    private static void InFlightAtMost(int most, int difference) => Assert.InRange(difference, 0, most);

    private static Crowd Live(ulong seed, int latencyMillis, Func<Call, OutcomeClass?>? fault = null) => Crowd(VirtualPlans.Quick(seed), latencyMillis, fault).Live();

    private static Crowd Crowd(LoadPlan plan, int latencyMillis, Func<Call, OutcomeClass?>? fault = null) =>
        new(plan, new DrawnResponseTimes(new Laws.Constant(latencyMillis / 1000.0), plan.Seed), fault);
}
