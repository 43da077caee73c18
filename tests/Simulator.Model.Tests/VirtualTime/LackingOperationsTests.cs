using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;

namespace Simulator.Model.Tests.VirtualTime;

/// <summary>A market of which any operations are lacking: its users do without them, go on, and wait for nothing that cannot come.</summary>
public class LackingOperationsTests
{
    private const int MostStepsOfASession = 400;

    public static TheoryData<ulong, double> Subsets => [.. Enumerable.Range(1, 45).Select(seed => ((ulong)seed, (seed % 3) switch { 0 => 0.1, 1 => 0.3, _ => 0.6 }))];

    [Theory]
    [MemberData(nameof(Subsets))]
    public void Nobody_asks_for_what_is_lacking_and_sessions_go_on_and_end(ulong seed, double share)
    {
        var can = AllBut(seed, share);
        var crowd = Live(seed, can);

        Assert.Equal(0, crowd.Outcomes.GetValueOrDefault(OutcomeClass.ClientError));
        Assert.All(Enumerable.Range(0, 3), third => Assert.InRange(crowd.Sessions.Count(session => (int)(session.Began.TotalSeconds / 30) == third), 300, int.MaxValue));
        Assert.InRange(crowd.Sessions.Max(session => session.Requests), 0, MostStepsOfASession);
    }

    [Theory]
    [MemberData(nameof(Subsets))]
    public void Homeowners_have_projects_to_the_end_whatever_becomes_of_the_last_ones(ulong seed, double share)
    {
        var can = AllBut(seed, share, MarketOperation.PostJob);
        var crowd = Live(seed, can);

        // A project without result holds the next one back for three patiences at most: 42 s at this pace.
        Assert.InRange(crowd.Posted.Count(at => at > TimeSpan.FromSeconds(60)), 10, 400);
        Assert.Equal(crowd.Market.Totals.JobsPosted, crowd.Count(MarketEventKind.JobPosted));
        Assert.Equal(crowd.Market.Totals.BidsPlaced, crowd.Count(MarketEventKind.BidPlaced));
        Assert.Equal(crowd.Market.Totals.BidsAccepted, crowd.Count(MarketEventKind.BidAccepted));
        Assert.Equal(crowd.Market.Totals.DepositsPaid, crowd.Count(MarketEventKind.DepositPaid));
    }

    private static MarketCapabilities AllBut(ulong seed, double share, params MarketOperation[] kept)
    {
        var chance = new RandomStream(seed, new UserKey(0, "lacking", 0), StreamKind.Market);
        return MarketCapabilities.Of([.. MarketOperations.All.Where(one => !chance.Chance(share) || kept.Contains(one))]);
    }

    private static Crowd Live(ulong seed, MarketCapabilities can) => new Crowd(VirtualPlans.Quick(seed, admins: 2), also: new AskedOnly(can), can: can).Live();

    private sealed class AskedOnly(MarketCapabilities can) : Model.VirtualTime.IVirtualObserver
    {
        public void Answered(UserKey user, Step step, Answer answer, TimeSpan due, TimeSpan now) =>
            Assert.True(can.Has(MarketOperations.Of(answer.Call)), $"{user} asked to {step.Name}, which is lacking");

        public void SessionBegan(UserKey user, TimeSpan now) { }

        public void SessionEnded(UserKey user, TimeSpan began, TimeSpan now, int requests, bool isWhole) { }

        public void SessionDropped(int population, TimeSpan now) { }
    }
}
