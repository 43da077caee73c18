using FsCheck;
using FsCheck.Fluent;
using Simulator.Model.Load;

namespace Simulator.Model.Tests.Load;

public class PopulationSplitTests
{
    private static readonly Arbitrary<(double[] Shares, int Total)> Splits = (
        from shares in Gen.Choose(1, 100).NonEmptyListOf()
        from total in Gen.Choose(0, 2_000)
        select (shares.Select(share => share / (double)shares.Sum()).ToArray(), total)).ToArbitrary();

    [Fact]
    public void The_parts_sum_to_the_total() => Prop.ForAll(Splits, given =>
        new PopulationSplit(given.Shares).Of(given.Total).Sum() == given.Total).QuickCheckThrowOnFailure();

    [Fact]
    public void When_the_total_grows_by_one_one_part_does_and_none_shrinks() => Prop.ForAll(Splits, given =>
    {
        var split = new PopulationSplit(given.Shares);
        var grown = split.Of(given.Total + 1).Zip(split.Of(given.Total), (after, before) => after - before).ToList();
        return grown.Min() >= 0 && grown.Sum() == 1;
    }).QuickCheckThrowOnFailure();

    // The divisor criterion: no user could be given to another population that has a better claim to it.
    [Fact]
    public void No_population_has_a_better_claim_to_a_user_than_the_one_that_has_it() => Prop.ForAll(Splits, given =>
    {
        var parts = new PopulationSplit(given.Shares).Of(given.Total);
        var claims = given.Shares.Zip(parts, (share, part) => share / ((2 * part) + 1)).Max();
        return given.Shares.Zip(parts).Where(pair => pair.Second > 0).All(pair => pair.First / ((2 * pair.Second) - 1) >= claims - 1e-12);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(10, 4, 4, 2)]
    [InlineData(1000, 400, 400, 200)]
    [InlineData(1, 1, 0, 0)]
    [InlineData(0, 0, 0, 0)]
    public void The_market_is_split_as_the_plan_says(int total, params int[] parts) => Assert.Equal(parts, new PopulationSplit([0.4, 0.4, 0.2]).Of(total));

    [Fact]
    public void A_population_without_a_share_has_no_users() => Assert.Equal([0, 50], new PopulationSplit([0, 1]).Of(50));

    [Fact]
    public void A_total_that_is_asked_for_again_is_split_the_same()
    {
        var split = new PopulationSplit([0.3, 0.7]);
        var first = split.Of(9).ToList();

        split.Of(1_000);

        Assert.Equal(first, split.Of(9));
    }
}
