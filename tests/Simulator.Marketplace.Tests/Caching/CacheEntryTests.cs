using System.Text;
using Simulator.Marketplace.Caching;

namespace Simulator.Marketplace.Tests.Caching;

public sealed class CacheEntryTests
{
    private readonly Tokens _tokens = new();

    [Fact]
    public void It_counts_under_its_names_only()
    {
        var (epoch, generation, other) = (_tokens.Next(), _tokens.Next(), _tokens.Next());
        var entry = CacheEntry.Of(epoch, generation, [], "body"u8);

        Assert.True(entry.IsOf(epoch, generation));
        Assert.False(entry.IsOf(epoch, other));
        Assert.False(entry.IsOf(other, generation));
        Assert.False(entry.IsOf(generation, epoch));
        Assert.False(new CacheEntry("short"u8.ToArray()).IsOf(epoch, generation));
    }

    [Fact]
    public void It_gives_the_body_back_and_knows_whom_it_is_not_for()
    {
        var entry = new CacheEntry(CacheEntry.Of(_tokens.Next(), _tokens.Next(), ["ann-1", "bob-2"], "{}"u8).Bytes);

        Assert.Equal("{}", Encoding.UTF8.GetString(entry.Body()));
        Assert.Equal([true, true, false, false], new[] { "ann-1", "bob-2", "ann", "cat-3" }.Select(entry.Excepts));
    }

    [Fact]
    public void No_two_names_are_the_same()
    {
        Tokens others = new();

        var names = Enumerable.Range(0, 1_000).SelectMany(_ => new[] { _tokens.Next(), others.Next() }).Select(Convert.ToHexString);

        Assert.Equal(2_000, names.Distinct().Count());
    }
}
