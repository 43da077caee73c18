using Simulator.Metrics.Recording;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Metrics.Tests.Recording;

public class MarketEventTallyTests
{
    private readonly MarketEventTally _tally = new();

    [Fact]
    public void Each_event_counts_in_one_interval()
    {
        See("job", MarketEventKind.JobPosted);
        See("job", MarketEventKind.BidPlaced);
        See("job", MarketEventKind.BidPlaced);

        var events = _tally.Flip().Events;

        Assert.Equal((1, 2), (events[(int)MarketEventKind.JobPosted], events[(int)MarketEventKind.BidPlaced]));
        Assert.All(_tally.Flip().Events, count => Assert.Equal(0, count));
    }

    [Fact]
    public void About_one_job_in_four_is_followed()
    {
        var followed = 0;
        for (var i = 0; i < 1000; i++)
        {
            See($"job-{i}", MarketEventKind.JobPosted);
            if (i % 100 == 99) followed += _tally.Flip().Story.Count;
        }

        Assert.InRange(followed, 180, 320);
    }

    [Fact]
    public void Every_node_follows_the_same_jobs_from_beginning_to_end()
    {
        var other = new MarketEventTally();
        for (var i = 0; i < 200; i++)
        {
            See($"job-{i}", MarketEventKind.JobPosted);
            other.Saw(new MarketEvent(MarketEventKind.BidPlaced, $"job-{i}", default, TimeSpan.Zero, 0));
        }

        Assert.Equal(_tally.Flip().Story.Select(one => one.JobId).Order(), other.Flip().Story.Select(one => one.JobId).Order());
    }

    [Fact]
    public void A_crowd_of_jobs_leaves_at_most_64_of_them()
    {
        for (var i = 0; i < 5000; i++) See($"job-{i}", MarketEventKind.JobPosted);
        var first = _tally.Flip().Story.Select(one => one.JobId).ToList();
        for (var i = 0; i < 5000; i++) See($"job-{i}", MarketEventKind.BidPlaced);
        var second = _tally.Flip().Story.Select(one => one.JobId).ToList();

        Assert.InRange(first.Count, 16, 64);
        Assert.Equal(first.Order(), second.Order());
    }

    [Fact]
    public void Looks_at_a_job_do_not_crowd_out_its_bids()
    {
        for (var i = 0; i < 10_000; i++) See($"job-{i % 8}", MarketEventKind.JobViewed);
        for (var i = 0; i < 8; i++) See($"job-{i}", MarketEventKind.FinalPaid);

        var story = _tally.Flip().Story;

        Assert.NotEmpty(story);
        Assert.All(story.GroupBy(one => one.JobId), life => Assert.Contains(life, one => one.Kind == MarketEventKind.FinalPaid));
        Assert.All(story.GroupBy(one => one.JobId), life => Assert.True(life.Count() <= 9));
    }

    private void See(string jobId, MarketEventKind kind) => _tally.Saw(new MarketEvent(kind, jobId, new UserKey(0, "homeowners", 1), TimeSpan.Zero, 0));
}
