using Simulator.Marketplace.Caching;

namespace Simulator.Marketplace.Tests.Caching;

public sealed class TrustTests
{
    private readonly Trust _trust = new();

    [Fact]
    public void It_begins_in_doubt_and_stands_once_that_is_settled()
    {
        Assert.False(_trust.Stands);

        _trust.Settle(_trust.Doubts);

        Assert.True(_trust.Stands);
    }

    [Fact]
    public void A_doubt_that_comes_while_others_are_being_settled_stays()
    {
        var doubts = _trust.Doubts;
        _trust.Doubt();

        _trust.Settle(doubts);

        Assert.False(_trust.Stands);
        _trust.Settle(_trust.Doubts);
        Assert.True(_trust.Stands);
    }

    [Fact]
    public void What_was_begun_earlier_and_ends_later_undoes_nothing()
    {
        var early = _trust.Doubts;
        _trust.Doubt();
        _trust.Settle(_trust.Doubts);

        _trust.Settle(early);

        Assert.True(_trust.Stands);
    }
}
