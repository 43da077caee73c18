using Simulator.Marketplace.Chance;

namespace Simulator.Marketplace.Tests.Chance;

public sealed class SeededDrawsTests
{
    [Fact]
    public void A_draw_depends_on_seed_name_and_ordinal_alone()
    {
        SeededDraws one = new(7, "faults");
        SeededDraws same = new(7, "faults");

        var ahead = same.At(2);
        _ = one.Next();
        _ = one.Next();
        var third = one.Next();

        Assert.Equal(ahead.NextDouble(), third.NextDouble());
        Assert.Equal(3, one.Taken);
    }

    [Fact]
    public void Seeds_names_ordinals_and_the_numbers_of_one_draw_all_differ()
    {
        var numbers = new HashSet<double>();
        foreach (var seed in new[] { long.MinValue, -1, 0, 1, 2 })
        {
            foreach (var name in new[] { "station", "faults", "provider" })
            {
                for (var ordinal = 0; ordinal < 100; ordinal++)
                {
                    var draw = new SeededDraws(seed, name).At(ordinal);
                    for (var i = 0; i < 4; i++) numbers.Add(draw.NextDouble());
                }
            }
        }

        Assert.Equal(5 * 3 * 100 * 4, numbers.Count);
    }

    [Fact]
    public async Task Many_threads_together_take_the_same_draws_as_one()
    {
        SeededDraws shared = new(3, "faults");
        var token = TestContext.Current.CancellationToken;

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Enumerable.Range(0, 1000).Select(_ => First(shared.Next())).ToList(), token)));
        var alone = Enumerable.Range(0, 4000).Select(ordinal => First(new SeededDraws(3, "faults").At(ordinal)));

        Assert.Equal(alone.Order(), taken.SelectMany(numbers => numbers).Order());
    }

    [Fact]
    public void A_share_of_the_draws_is_below_it()
    {
        SeededDraws draws = new(11, "faults");

        var below = Enumerable.Range(0, 100_000).Count(_ => draws.Next().IsBelow(0.05));

        Assert.InRange(below, 4_800, 5_200);
        Assert.Equal(0, Enumerable.Range(0, 1000).Count(_ => draws.Next().IsBelow(0)));
        Assert.Equal(1000, Enumerable.Range(0, 1000).Count(_ => draws.Next().IsBelow(1)));
    }

    [Fact]
    public void Whole_numbers_cover_their_range_evenly()
    {
        SeededDraws draws = new(5, "victims");

        var counts = Enumerable.Range(0, 30_000).Select(_ => draws.Next().NextInt(3)).CountBy(number => number).OrderBy(pair => pair.Key).ToList();

        Assert.Equal([0, 1, 2], counts.Select(pair => pair.Key));
        Assert.All(counts, pair => Assert.InRange(pair.Value, 9_600, 10_400));
    }

    private static double First(SeededDraw draw) => draw.NextDouble();
}
