using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Tests.Marketplace;

namespace Simulator.Model.Tests.VirtualTime;

/// <summary>600 users at an honest pace do what docs/behaviour.md, "What to expect", says: mix, market and Little's law.</summary>
public class BehaviourInVirtualTimeTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(30);

    [Fact]
    public void Six_hundred_users_behave_in_two_and_a_half_hours_as_the_model_says()
    {
        var crowd = new Crowd(VirtualPlans.Honest()).Live();
        Print(crowd);
        var ended = crowd.LeftAfter(Settled);
        var sessionTime = crowd.Sessions.Sum(session => (session.Ended - session.Began).TotalSeconds);

        Assert.InRange(sessionTime / crowd.Requests, 7, 9);
        Assert.InRange(sessionTime / crowd.Plan.Duration.TotalSeconds, 100, 130);
        Assert.InRange(crowd.Share(MarketSteps.ListJobs), 0.21, 0.28);
        Assert.InRange(crowd.Share(MarketSteps.ViewJob), 0.14, 0.20);
        Assert.InRange(crowd.Share(MarketSteps.PlaceBid), 0.025, 0.045);
        Assert.InRange(crowd.Share(MarketSteps.PostJob), 0.006, 0.012);
        Assert.InRange(crowd.Share(MarketSteps.RefreshToken) / crowd.Share(MarketSteps.LogIn), 0.68 / 0.32, 0.72 / 0.28);
        Assert.InRange(ended.Average(job => job.Bids), 3, 5);
        Assert.InRange(ended.Average(job => job.Bids > 0 ? 1.0 : 0), 0.95, 1);
        Assert.InRange(ended.Average(job => job.IsAwarded ? 1.0 : 0), 0.7, 0.9);
        Assert.InRange(Dispersion([.. ended.Select(job => (double)job.Bids)]), 0.8, 2);
        Assert.InRange(BusinessDays(ended.Where(job => job.FirstBidAt is not null).Select(job => job.FirstBidAt!.Value - job.PostedAt).Order().ToList()), 0.1, 1);
        Assert.InRange(crowd.Conflicts, 0.01, 0.07);
        Assert.Equal(0, crowd.Outcomes.GetValueOrDefault(OutcomeClass.ClientError));
        Assert.InRange(crowd.Market.KnownJobs, 0, crowd.Posted.Count / 2);   // the dead have left
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public void Open_jobs_and_sessions_obey_Littles_law(ulong seed)
    {
        var crowd = new Crowd(VirtualPlans.Honest(hours: 5, seed: seed)).Live();
        var (from, to) = (Settled, crowd.Plan.Duration - TimeSpan.FromMinutes(30));   // whoever came before the end has left by then
        var length = (to - from).TotalSeconds;

        var jobs = crowd.MeanOpen(from, to);
        var posts = crowd.Posted.Count(at => at >= from && at < to) / length;
        var waits = crowd.Jobs.Where(job => job.PostedAt >= from && job.PostedAt < to).Average(job => (job.LeftAt - job.PostedAt).TotalSeconds);
        var active = crowd.MeanInSession(from, to);
        var sessions = crowd.Sessions.Where(session => session.Began >= from && session.Began < to).ToList();
        var lengths = sessions.Average(session => (session.Ended - session.Began).TotalSeconds);

        output.WriteLine($"jobs {jobs:F1} = {posts * waits:F1}, sessions {active:F1} = {sessions.Count / length * lengths:F1}");
        Assert.InRange(posts * waits / jobs, 0.97, 1.03);
        Assert.InRange(sessions.Count / length * lengths / active, 0.97, 1.03);
    }

    [Fact]
    public void The_market_does_not_overshoot_when_it_starts()
    {
        // Four markets, since one alone wavers by a quarter.
        var crowds = Enumerable.Range(7, 4).Select(seed => new Crowd(VirtualPlans.Honest(seed: (ulong)seed)).Live()).ToList();
        var steady = crowds.Average(crowd => crowd.MeanOpen(Settled, crowd.Plan.Duration));
        var open = Enumerable.Range(0, 9).Select(five => crowds.Average(crowd => crowd.MeanOpen(TimeSpan.FromMinutes(5 * five), TimeSpan.FromMinutes(5 * (five + 1))))).ToList();

        output.WriteLine($"open jobs every five minutes: {string.Join(", ", open.Select(mean => mean.ToString("F0", null)))}; then {steady:F1}");
        Assert.InRange(open.Max() / steady, 0.9, 1.25);   // with all projects due at once it was 3.5
    }

    [Fact]
    public void Four_times_the_people_make_the_same_market_four_times_as_large()
    {
        var one = new Crowd(VirtualPlans.Honest(1.5)).Live();
        var four = new Crowd(VirtualPlans.Honest(1.5, 1200, 1200)).Live();

        Print(four);
        Assert.InRange((double)four.Requests / one.Requests, 3.7, 4.3);
        Assert.InRange(four.LeftAfter(Settled).Average(job => job.Bids) / one.LeftAfter(Settled).Average(job => job.Bids), 0.8, 1.25);
        Assert.InRange(four.MeanOpen(Settled, four.Plan.Duration) / one.MeanOpen(Settled, one.Plan.Duration), 3.4, 4.6);
    }

    [Fact]
    public void Where_contractors_are_scarce_the_backlog_stays_flat()
    {
        var crowd = new Crowd(VirtualPlans.Honest(5, homeowners: 500, contractors: 100)).Live();
        var (first, second) = (crowd.MeanOpen(TimeSpan.FromHours(2), TimeSpan.FromHours(3.5)), crowd.MeanOpen(TimeSpan.FromHours(3.5), TimeSpan.FromHours(5)));

        output.WriteLine($"open jobs {first:F1}, then {second:F1}");
        Print(crowd);
        Assert.InRange(crowd.LeftAfter(Settled).Average(job => job.Bids), 0.4, 1.3);
        Assert.InRange(second / first, 0.85, 1.15);
    }

    // The variance over the mean: 1 where bids fall on jobs by pure chance.
    private static double Dispersion(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / mean;
    }

    private static double BusinessDays(List<TimeSpan> sorted) => sorted[sorted.Count / 2] / TimeSpan.FromSeconds(144);

    private void Print(Crowd crowd)
    {
        var ended = crowd.LeftAfter(Settled);
        var sessionTime = crowd.Sessions.Sum(session => (session.Ended - session.Began).TotalSeconds);
        output.WriteLine($"{crowd.Requests} requests, {crowd.Run.EventCount} events, gap {sessionTime / crowd.Requests:F2} s, sessions {sessionTime / crowd.Plan.Duration.TotalSeconds:F1}");
        foreach (var step in MarketSteps.All) output.WriteLine($"  {step,-24} {100 * crowd.Share(step),6:F2} %");
        foreach (var kind in Enum.GetValues<MarketEventKind>()) output.WriteLine($"  {kind,-16} {crowd.Count(kind),6}");
        output.WriteLine($"  bids/job {ended.Average(job => job.Bids):F2}, var/mean {Dispersion([.. ended.Select(job => (double)job.Bids)]):F2}, fill {ended.Average(job => job.Bids > 0 ? 1.0 : 0):F3}, "
            + $"match {ended.Average(job => job.IsAwarded ? 1.0 : 0):F3}, conflicts {crowd.Conflicts:P1}, open {crowd.MeanOpen(Settled, crowd.Plan.Duration):F1} on average, {crowd.MostOpenJobs} at most, {crowd.Market.OpenJobs} at the end; first bid "
            + $"{BusinessDays(ended.Where(job => job.FirstBidAt is not null).Select(job => job.FirstBidAt!.Value - job.PostedAt).Order().ToList()):F2} days");
    }
}
