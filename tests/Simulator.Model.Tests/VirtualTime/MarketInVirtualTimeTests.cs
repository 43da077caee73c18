using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Marketplace;

/// <summary>The market flows: 150 users, 45 business days in 90 virtual seconds; and 600 users as docs/behaviour.md predicts them.</summary>
public class MarketInVirtualTimeTests(ITestOutputHelper output)
{
    private const double ThinkScale = 0.05;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(90);

    private static readonly MarketEventKind[] OncePerJob =
        [MarketEventKind.JobPosted, MarketEventKind.BidAccepted, MarketEventKind.DepositPaid,
         MarketEventKind.WorkApproved, MarketEventKind.FinalPaid, MarketEventKind.JobClosed];

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(200)]
    public void Jobs_are_posted_bid_on_and_paid_for_without_a_wrong_request(int latencyMillis)
    {
        var crowd = Crowd(seed: 7, latencyMillis);

        crowd.Run(Length);

        Print(crowd, Length, ThinkScale);
        Assert.InRange(crowd.Count(MarketEventKind.JobPosted), 100, 400);
        Assert.InRange(crowd.Count(MarketEventKind.FinalPaid), 50, 400);
        Assert.Equal(0, crowd.Outcomes.GetValueOrDefault(OutcomeClass.ClientError));
        Assert.InRange(crowd.Outcomes[OutcomeClass.BusinessConflict] / (double)crowd.Requests, 0, 0.01);
        Assert.InRange(Conflicts(crowd), 0, 0.25);   // a bid form takes a business day here
        Assert.All(OncePerJob, kind => Assert.Equal(1, crowd.MostPerJob(kind)));
        ReportedIsWhatHappened(crowd);
    }

    [Fact]
    public void At_honest_pace_mix_and_market_are_as_predicted()
    {
        var homeowners = ReferenceModel.Market with { Session = new SessionModel(0.7, new Laws.Exponential(240)) };
        var contractors = ReferenceModel.Market with { Session = new SessionModel(0.7, new Laws.Exponential(180)) };
        var crowd = new VirtualCrowd(7, homeowners, contractors, 300, 300, 0, 1, 600, TimeSpan.Zero);

        crowd.Run(TimeSpan.FromHours(2.5));

        Print(crowd, TimeSpan.FromHours(2.5), 1);
        Assert.InRange((crowd.SessionTime / crowd.Requests).TotalSeconds, 7, 9);
        Assert.InRange(Share(crowd, MarketSteps.ListJobs), 0.20, 0.32);
        Assert.InRange(Share(crowd, MarketSteps.ViewJob), 0.13, 0.20);
        Assert.InRange(Share(crowd, MarketSteps.PlaceBid), 0.025, 0.045);
        Assert.InRange(Share(crowd, MarketSteps.PostJob), 0.006, 0.012);
        Assert.InRange(Conflicts(crowd), 0, 0.1);
        Assert.InRange(crowd.Market.Jobs.Average(job => job.Bids.Count), 3, 5);
        Assert.Equal(0, crowd.Outcomes.GetValueOrDefault(OutcomeClass.ClientError));
    }

    [Fact]
    public void The_same_seed_lives_the_same_life_and_another_does_not()
    {
        var (first, again, other) = (Crowd(7, 5), Crowd(7, 5), Crowd(8, 5));

        first.Run(Length);
        again.Run(Length);
        other.Run(Length);

        Assert.Equal(first.Trace, again.Trace);
        Assert.NotEqual(first.Trace, other.Trace);
    }

    [Theory]
    [InlineData(OutcomeClass.Timeout)]
    [InlineData(OutcomeClass.ServerError)]
    [InlineData(OutcomeClass.TooManyRequests)]
    public void Answers_that_never_come_neither_stop_the_market_nor_make_it_wrong(OutcomeClass fault)
    {
        var requests = 0;
        var crowd = Crowd(seed: 3, 5, _ => ++requests % 20 == 0 ? fault : null);

        crowd.Run(Length);

        Print(crowd, Length, ThinkScale);
        Assert.InRange(crowd.Count(MarketEventKind.FinalPaid), 30, 400);
        Assert.Equal(0, crowd.Outcomes.GetValueOrDefault(OutcomeClass.ClientError));
        Assert.All(OncePerJob, kind => Assert.Equal(1, crowd.MostPerJob(kind)));
    }

    [Fact]
    public void A_payment_provider_in_a_bad_mood_delays_payments_and_loses_none()
    {
        var confirmations = 0;
        var crowd = Crowd(seed: 5, 5);
        crowd.Market.Provider = () => (++confirmations % 4) switch
        {
            0 => PaymentStatus.RequiresAction,
            1 => PaymentStatus.Processing,
            2 => PaymentStatus.Failed,
            _ => PaymentStatus.Succeeded,
        };

        crowd.Run(Length);

        Assert.InRange(crowd.Count(MarketEventKind.FinalPaid), 30, 400);
        Assert.Equal(0, crowd.Outcomes.GetValueOrDefault(OutcomeClass.ClientError));
        ReportedIsWhatHappened(crowd);
    }

    private static void ReportedIsWhatHappened(VirtualCrowd crowd)
    {
        var contracts = crowd.Market.Contracts;
        InFlightAtMost(3, crowd.Market.Jobs.Count - crowd.Count(MarketEventKind.JobPosted));
        InFlightAtMost(3, crowd.Market.BidCount - crowd.Count(MarketEventKind.BidPlaced));
        InFlightAtMost(3, contracts.Count - crowd.Count(MarketEventKind.BidAccepted));
        InFlightAtMost(3, contracts.Count(contract => contract.PaymentStatus != "PENDING") - crowd.Count(MarketEventKind.DepositPaid));
        InFlightAtMost(3, contracts.Count(contract => contract.Status == "COMPLETED") - crowd.Count(MarketEventKind.WorkApproved));
        InFlightAtMost(3, contracts.Count(contract => contract.PaymentStatus == "FULLY_PAID") - crowd.Count(MarketEventKind.FinalPaid));
    }

    private static void InFlightAtMost(int most, int difference) => Assert.InRange(difference, 0, most);

    private static VirtualCrowd Crowd(ulong seed, int latencyMillis, Func<Call, OutcomeClass?>? fault = null) => new(
        seed, ReferenceModel.Market, ReferenceModel.Market, 60, 60, 30, ThinkScale, 43_200, TimeSpan.FromMilliseconds(latencyMillis), fault);

    private static double Share(VirtualCrowd crowd, string step) => crowd.Steps.GetValueOrDefault(step) / (double)crowd.Requests;

    private static double Conflicts(VirtualCrowd crowd) =>
        crowd.Odd.GetValueOrDefault((MarketSteps.PlaceBid, OutcomeClass.BusinessConflict)) / (double)Math.Max(1, crowd.Steps.GetValueOrDefault(MarketSteps.PlaceBid));

    private void Print(VirtualCrowd crowd, TimeSpan length, double thinkScale)
    {
        var gap = crowd.SessionTime / crowd.Requests;
        output.WriteLine($"gap {gap.TotalSeconds:F3} s = {gap.TotalSeconds / thinkScale:F2} s honest; {crowd.Requests} requests, {crowd.Requests / length.TotalSeconds:F0}/s");
        foreach (var step in MarketSteps.All) output.WriteLine($"  {step,-24} {100 * Share(crowd, step),6:F2} %");
        foreach (var kind in Enum.GetValues<MarketEventKind>()) output.WriteLine($"  {kind,-16} {crowd.Count(kind),6}  most per job {crowd.MostPerJob(kind)}");
        foreach (var (key, count) in crowd.Odd) output.WriteLine($"  {key.Outcome} on {key.Step}: {count}");
        var jobs = crowd.Market.Jobs;
        var ended = jobs.Where(job => job.Status != "OPEN").ToList();
        output.WriteLine($"  bids/job {ended.Average(job => job.Bids.Count):F2}, fill {ended.Average(job => job.Bids.Count > 0 ? 1.0 : 0):F2}, "
            + $"match {ended.Average(job => job.Status == "CANCELLED" ? 0.0 : 1):F2}, open {jobs.Count - ended.Count}, conflicts {Conflicts(crowd):P1}");
    }
}
