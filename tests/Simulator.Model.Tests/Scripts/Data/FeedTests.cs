using System.Text;
using Simulator.Model.Behaviour;
using Simulator.Model.Load;
using Simulator.Model.Scripts.Data;

namespace Simulator.Model.Tests.Scripts.Data;

public sealed class FeedTests
{
    private const int Rows = 10;

    private static readonly FeedRows Numbers = new FeedFormat(false, Columns: ["n"]).Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, Rows).Select(n => $"{n}\n")))).Rows!;
    private static readonly FeederPlan Sequential = new("people", "people.csv", new FeedFormat(false), new FeederContent(["n"], Rows, ""), "feeders.people");

    [Fact]
    public void Rows_come_one_after_the_other_and_begin_again()
    {
        var feed = Of(Sequential);

        Assert.Equal("0 1 2 3 4 5 6 7 8 9 0 1", Taken(feed, 12));
        Assert.Null(feed.Trouble);
    }

    [Fact]
    public void Rows_that_end_are_given_once_and_the_feeder_says_that_it_ran_out()
    {
        var feed = Of(Sequential with { EndsWithRows = true });

        Assert.Equal("0 1 2 3 4 5 6 7 8 9 - -", Taken(feed, 12));
        Assert.Equal("feeder people (feeders.people) ran out: all 10 rows were taken, and 2 times users found none and left", feed.Trouble);
    }

    [Theory]
    [InlineData(FeederOrder.Sequential)]
    [InlineData(FeederOrder.Shuffle)]
    public void Nodes_deal_the_rows_out_and_none_is_given_twice(FeederOrder order)
    {
        var feeds = Enumerable.Range(0, 3).Select(node => Of(Sequential with { Order = order, EndsWithRows = true }, new Share(node, 3))).ToList();

        var taken = feeds.SelectMany(feed => Taken(feed, 5).Split(' ')).Where(row => row != "-").ToList();

        Assert.Equal(Rows, taken.Count);
        Assert.Equal(Rows, taken.Distinct().Count());
        Assert.Equal("feeder people (feeders.people) ran out: all 4 rows of this node, of 10, were taken, and 1 time a user found none and left", feeds[0].Trouble);
    }

    [Fact]
    public void A_shuffled_round_has_every_row_once_and_the_next_is_another()
    {
        var feed = Of(Sequential with { Order = FeederOrder.Shuffle });

        var rounds = Enumerable.Range(0, 2).Select(round => Enumerable.Range(round * Rows, Rows).Select(session => Take(feed, User(3), session)).ToList()).ToList();

        Assert.All(rounds, round => Assert.Equal(Rows, round.Distinct().Count()));
        Assert.NotEqual(rounds[0], rounds[1]);
    }

    [Theory]
    [InlineData(FeederOrder.Shuffle, false)]
    [InlineData(FeederOrder.Random, false)]
    [InlineData(FeederOrder.Random, true)]
    [InlineData(FeederOrder.Shuffle, true)]
    [InlineData(FeederOrder.Sequential, true)]
    public void Which_row_a_user_gets_is_the_same_whoever_asked_before_and_wherever(FeederOrder order, bool isPerUser)
    {
        var plan = Sequential with { Order = order, IsPerUser = isPerUser };
        var (one, other) = (Of(plan), Of(plan, new Share(1, 2)));
        Taken(other, 7);

        Assert.All(Enumerable.Range(0, 20), n => Assert.Equal(Take(one, User(n), n / 3), Take(other, User(n), n / 3)));
    }

    [Fact]
    public void A_user_keeps_its_row()
    {
        Assert.All(Enum.GetValues<FeederOrder>(), order =>
        {
            var feed = Of(Sequential with { Order = order, IsPerUser = true });

            Assert.All(Enumerable.Range(0, 20), n => Assert.Equal(Take(feed, User(n), 0), Take(feed, User(n), 5)));
        });
    }

    [Fact]
    public void Drawn_rows_come_about_equally_often_and_again()
    {
        var feed = Of(Sequential with { Order = FeederOrder.Random });

        var counts = Enumerable.Range(0, 5000).GroupBy(n => Take(feed, User(n % 50), n / 50)).Select(row => row.Count()).ToList();

        Assert.Equal(Rows, counts.Count);
        Assert.All(counts, count => Assert.InRange(count, 400, 600));
    }

    [Fact]
    public void Users_of_two_populations_never_share_a_row_that_is_theirs_alone()
    {
        var plan = GivenScript.Plan("populations.shoppers.share=0.6", "populations.guests.share=0.4");
        var feed = new Feed(Sequential with { IsPerUser = true, EndsWithRows = true }, Numbers, 7, Share.Whole, new FeedUsers(plan, [0, 1]));

        var taken = Enumerable.Range(0, 6).Select(n => Take(feed, new UserKey(0, "shoppers", n), 0)).Concat(Enumerable.Range(0, 4).Select(n => Take(feed, new UserKey(1, "guests", n), 0)));

        Assert.Equal("0 1 2 3 4 5 6 7 8 9", string.Join(' ', taken));
        Assert.Equal("-", Take(feed, new UserKey(1, "guests", 4), 0));
    }

    [Fact]
    public void Users_of_a_load_by_sessions_get_rows_of_their_own_as_they_come()
    {
        var plan = GivenScript.Plan("phases.steady.users=null", "phases.steady.sessions=5/s");
        var feed = new Feed(Sequential with { IsPerUser = true, EndsWithRows = true }, Numbers, 7, Share.Whole, new FeedUsers(plan, [0]));

        Assert.Equal("0", Take(feed, User(7000), 0));
        Assert.Equal("1", Take(feed, User(12), 0));
        Assert.Equal("0", Take(feed, User(7000), 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(1000)]
    [InlineData(65_537)]
    public void A_permutation_has_every_number_once(int count) =>
        Assert.All(new[] { 0UL, 42UL }, key => Assert.Equal(Enumerable.Range(0, count), Enumerable.Range(0, count).Select(at => SeededPermutation.Of(key, at, count)).Order()));

    private static Feed Of(FeederPlan plan, Share? share = null) => new(plan, Numbers, 7, share ?? Share.Whole, new FeedUsers(GivenScript.Plan(), [0, 1]));

    private static UserKey User(int number) => new(0, "shoppers", number);

    private static string Taken(Feed feed, int times) => string.Join(' ', Enumerable.Range(0, times).Select(n => Take(feed, User(n), 0)));

    private static string Take(Feed feed, UserKey user, int session) => feed.TryTake(user, session, out var row) ? Encoding.UTF8.GetString(Assert.Single(row).Span) : "-";
}
