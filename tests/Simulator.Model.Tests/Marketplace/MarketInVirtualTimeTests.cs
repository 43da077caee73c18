using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Marketplace;

/// <summary>The personas make a market that flows: 150 users, 45 business days in 90 virtual seconds.</summary>
public class MarketInVirtualTimeTests(ITestOutputHelper output)
{
    private const double ThinkScale = 0.05;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(90);

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(200)]
    public void Jobs_are_posted_bid_on_and_paid_for_without_a_wrong_request(int latencyMillis)
    {
        var crowd = Crowd(seed: 7, latencyMillis);

        crowd.Run(Length);

        Print(crowd);
        Assert.InRange(crowd.Count(MarketEventKind.JobPosted), 100, 400);
        Assert.InRange(crowd.Count(MarketEventKind.FinalPaid), 50, 400);
        Assert.Equal(0, crowd.Outcomes.GetValueOrDefault(OutcomeClass.ClientError));
        Assert.InRange(Conflicts(crowd), 0, 0.1);
    }

    private static VirtualCrowd Crowd(ulong seed, int latencyMillis) =>
        new(seed, ReferenceModel.Market, 60, 60, 30, ThinkScale, 43_200, TimeSpan.FromMilliseconds(latencyMillis));

    private static double Conflicts(VirtualCrowd crowd) =>
        crowd.Odd.GetValueOrDefault((MarketSteps.PlaceBid, OutcomeClass.BusinessConflict)) / (double)Math.Max(1, crowd.Steps.GetValueOrDefault(MarketSteps.PlaceBid));

    private void Print(VirtualCrowd crowd)
    {
        var gap = crowd.SessionTime / crowd.Requests;
        output.WriteLine($"gap {gap.TotalSeconds:F3} s = {gap.TotalSeconds / ThinkScale:F2} s honest; {crowd.Requests} requests, {crowd.Requests / Length.TotalSeconds:F0}/s");
        foreach (var step in MarketSteps.All) output.WriteLine($"  {step,-24} {100.0 * crowd.Steps.GetValueOrDefault(step) / crowd.Requests,6:F2} %");
        foreach (var kind in Enum.GetValues<MarketEventKind>()) output.WriteLine($"  {kind,-16} {crowd.Count(kind),6}  most per job {crowd.MostPerJob(kind)}");
        foreach (var (key, count) in crowd.Odd) output.WriteLine($"  {key.Outcome} on {key.Step}: {count}");
        var jobs = crowd.Market.Jobs;
        var ended = jobs.Where(job => job.Status != "OPEN").ToList();
        output.WriteLine($"  bids/job {ended.Average(job => job.Bids.Count):F2}, fill {ended.Average(job => job.Bids.Count > 0 ? 1.0 : 0):F2}, "
            + $"match {ended.Average(job => job.Status == "CANCELLED" ? 0.0 : 1):F2}, open {jobs.Count - ended.Count}, conflicts {Conflicts(crowd):P1}");
    }
}
