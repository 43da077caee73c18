using Simulator.Model.Chance;

namespace Simulator.Model.Tests.Chance;

public sealed class StreamRandomTests
{
    private readonly StreamRandom _random = new(new RandomStream(7, new UserKey(0, "a", 1), StreamKind.Code));

    [Fact]
    public void All_numbers_keep_their_bounds_and_reach_them()
    {
        var drawn = Enumerable.Range(0, 2000).Select(_ => (_random.Next(3), _random.Next(-2, 2), _random.NextInt64(5, 7), _random.NextDouble(), _random.NextSingle(), _random.Next())).ToList();

        Assert.Equal([0, 1, 2], drawn.Select(one => one.Item1).Distinct().Order());
        Assert.Equal([-2, -1, 0, 1], drawn.Select(one => one.Item2).Distinct().Order());
        Assert.Equal([5L, 6L], drawn.Select(one => one.Item3).Distinct().Order());
        Assert.All(drawn, one => Assert.True(one is { Item4: >= 0 and < 1, Item5: >= 0 and < 1, Item6: >= 0 }));
        Assert.InRange(drawn.Average(one => one.Item4), 0.47, 0.53);
    }

    [Fact]
    public void Bytes_are_spread_and_nothing_is_drawn_from_nothing()
    {
        var bytes = new byte[5000];
        _random.NextBytes(bytes);

        Assert.True(bytes.Distinct().Count() > 250);
        Assert.Equal((0, 4, 9L), (_random.Next(0), _random.Next(4, 4), _random.NextInt64(9, 9)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _random.Next(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => _random.NextInt64(2, 1));
    }
}
