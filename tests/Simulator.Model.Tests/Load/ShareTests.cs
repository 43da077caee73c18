using FsCheck;
using FsCheck.Fluent;
using Simulator.Model.Load;

namespace Simulator.Model.Tests.Load;

public class ShareTests
{
    private static readonly Arbitrary<(int Total, int Count)> Wholes =
        (from total in Gen.Choose(0, 100_000) from count in Gen.Choose(1, 64) select (total, count)).ToArbitrary();

    [Fact]
    public void The_parts_of_all_shares_sum_to_the_whole() => Prop.ForAll(Wholes, whole =>
        Shares(whole.Count).Sum(share => share.PartOf(whole.Total)) == whole.Total).QuickCheckThrowOnFailure();

    [Fact]
    public void No_two_parts_differ_by_more_than_one() => Prop.ForAll(Wholes, whole =>
    {
        var parts = Shares(whole.Count).Select(share => share.PartOf(whole.Total)).ToList();
        return parts.Max() - parts.Min() <= 1;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_number_is_owned_by_one_share() => Prop.ForAll(Wholes, whole =>
        Shares(whole.Count).Count(share => share.Owns(whole.Total)) == 1).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void The_numbers_that_shares_count_off_are_those_that_they_own(int count)
    {
        const int Total = 100;

        var numbers = Shares(count).SelectMany(share => Enumerable.Range(0, share.PartOf(Total)).Select(share.NumberOf)).Order();

        Assert.Equal(Enumerable.Range(0, Total), numbers);
        Assert.All(Shares(count), share => Assert.All(Enumerable.Range(0, share.PartOf(Total)), ordinal => Assert.True(share.Owns(share.NumberOf(ordinal)))));
    }

    [Fact]
    public void The_whole_owns_everything()
    {
        Assert.Equal(17, Share.Whole.PartOf(17));
        Assert.True(Share.Whole.Owns(long.MaxValue));
        Assert.Equal(5, Share.Whole.NumberOf(5));
    }

    private static IReadOnlyList<Share> Shares(int count) => [.. Enumerable.Range(0, count).Select(index => new Share(index, count))];
}
