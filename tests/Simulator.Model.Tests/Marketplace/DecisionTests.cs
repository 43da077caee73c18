using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Marketplace;
using Simulator.Model.Marketplace.Personas;

namespace Simulator.Model.Tests.Marketplace;

public class DecisionTests
{
    private static readonly BusinessModel Business = ReferenceModel.Market.Business;
    private RandomStream _stream = new(9, new UserKey(0, "homeowners", 1), StreamKind.Market);

    [Fact]
    public void A_bid_that_is_a_fifth_dearer_loses_nearly_three_times_in_four()
    {
        var model = Business.Choice with { WaitBase = -100, CancelBase = -100 };
        List<BidSeen> bids = [Bid("c1", 100_000), Bid("c2", 120_000)];

        var cheaper = Count(4000, () => BidChoice.Among(bids, 30, Job(), 0.1, model, ref _stream, out _) == 0);

        Assert.InRange(cheaper, 0.71, 0.755);
    }

    [Fact]
    public void The_first_of_three_equal_bids_wins_four_times_in_ten()
    {
        var model = Business.Choice with { WaitBase = -100, CancelBase = -100 };
        List<BidSeen> bids = [Bid("c1", 100_000), Bid("c2", 100_000), Bid("c3", 100_000)];
        var job = Job();
        job.SawFirst("c1");

        Assert.InRange(Count(4000, () => BidChoice.Among(bids, 30, job, 0.1, model, ref _stream, out _) == 0), 0.39, 0.455);
    }

    [Theory]
    [InlineData(1, 0.1, BidsWeighed.Wait)]
    [InlineData(0, 0.9, BidsWeighed.Wait)]
    [InlineData(0, 1.0, BidsWeighed.GiveUp)]
    [InlineData(3, 1.0, BidsWeighed.GiveUp)]
    public void It_waits_for_the_quotes_it_wants_and_gives_up_when_patience_is_over(int bidCount, double elapsed, int choice)
    {
        List<BidSeen> bids = [.. Enumerable.Range(0, bidCount).Select(i => Bid($"c{i}", 50_000))];

        Assert.Equal(choice, BidChoice.Among(bids, 30, Job(), elapsed, Business.Choice, ref _stream, out _));
    }

    [Fact]
    public void A_better_record_is_liked_more_and_an_unknown_one_counts_as_the_reference()
    {
        var job = Job();
        job.LookedUp("good", 4.9);
        job.LookedUp("new", null);

        Assert.Equal(0.75, Business.Choice.Utility(BidChoice.Seen(Bid("good", 100_000), job)), 1e-9);
        Assert.Equal(0, Business.Choice.Utility(BidChoice.Seen(Bid("new", 100_000), job)), 1e-9);
        Assert.Equal(0, Business.Choice.Utility(BidChoice.Seen(Bid("unknown", 100_000), job)), 1e-9);
    }

    [Fact]
    public void Prices_lie_about_the_budget_and_never_below_the_minimum()
    {
        var prices = Enumerable.Range(0, 4001).Select(_ => BidPrice.Of(100_000, 0, Business, ref _stream)).Order().ToList();
        var low = Enumerable.Range(0, 500).Select(_ => BidPrice.Of(5_000, 0, Business, ref _stream));

        Assert.InRange(prices[2000], 100_500, 105_700);   // budget · exp(-0.05 + 0.08)
        Assert.All(low, price => Assert.InRange(price, 10_000, 25_000));
    }

    [Fact]
    public void The_last_hundred_and_twenty_eight_ids_are_remembered()
    {
        var seen = new RecentIds(128);
        for (var i = 0; i < 300; i++) seen.Add($"job-{i}");

        Assert.All(Enumerable.Range(172, 128), i => Assert.True(seen.Contains($"job-{i}")));
        Assert.All(Enumerable.Range(0, 172), i => Assert.False(seen.Contains($"job-{i}")));
    }

    [Fact]
    public void Jobs_on_top_of_a_page_are_looked_at_most()
    {
        var shelf = new JobShelf(20);
        shelf.Open(null);
        shelf.Fill(new MarketFindings.JobsListed([.. Enumerable.Range(0, 4).Select(i => new JobSeen($"{i}", "Roofing", 1, i == 3 ? "CONTRACTED" : "OPEN", 0))], 4));
        double[] weights = [1, 0.5, 0.25, 0.2];
        var views = new int[4];
        for (var i = 0; i < 7000; i++) views[int.Parse(shelf.Choose(weights, null, ref _stream, out _)!.JobId)]++;

        Assert.InRange(views[0], 3850, 4150);
        Assert.InRange(views[2], 880, 1120);
        Assert.Equal(0, views[3]);
    }

    private static OwnJob Job() => new("j1", 100_000, TimeSpan.Zero, TimeSpan.FromDays(7), 2);

    private static BidSeen Bid(string contractor, long cents) => new($"bid of {contractor}", "j1", contractor, cents, "PENDING");

    private static double Count(int times, Func<bool> isSo) => Enumerable.Range(0, times).Count(_ => isSo()) / (double)times;
}
