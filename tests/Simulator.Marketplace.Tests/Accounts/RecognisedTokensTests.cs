using Simulator.Marketplace.Accounts;

namespace Simulator.Marketplace.Tests.Accounts;

public sealed class RecognisedTokensTests
{
    private static readonly RecognisedToken Token = new(new Caller("id", Role.Homeowner), DateTimeOffset.MaxValue);

    private readonly RecognisedTokens _tokens = new(most: 4);

    [Fact]
    public void A_token_is_known_until_two_generations_came_after_it()
    {
        _tokens.Add("first", Token);
        Fill("of its generation", 3);
        Fill("of the next", 3);
        Assert.Same(Token, _tokens.Find("of its generation0"));

        Fill("of the one after", 8);

        Assert.Null(_tokens.Find("first"));
    }

    [Fact]
    public void A_token_that_is_used_stays_known()
    {
        _tokens.Add("busy", Token);

        for (var i = 0; i < 40; i++)
        {
            Fill($"{i}-", 1);
            Assert.Same(Token, _tokens.Find("busy"));
        }
    }

    private void Fill(string prefix, int count)
    {
        for (var i = 0; i < count; i++) _tokens.Add($"{prefix}{i}", Token);
    }
}
