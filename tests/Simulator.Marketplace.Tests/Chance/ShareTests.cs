using Simulator.Marketplace.Chance;

namespace Simulator.Marketplace.Tests.Chance;

public sealed class ShareTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.05", 0.05)]
    [InlineData("5%", 0.05)]
    [InlineData("0.1%", 0.001)]
    [InlineData("100%", 1)]
    [InlineData("1", 1)]
    public void A_share_is_a_number_or_a_percentage(string text, double expected) => Assert.Equal(expected, Share.Parse("fault", text), 1e-12);

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("-1%")]
    [InlineData("1.01")]
    [InlineData("101%")]
    [InlineData("NaN")]
    [InlineData("5 per cent")]
    public void What_is_no_share_is_refused_with_the_option_and_examples(string text)
    {
        var problem = Assert.Throws<BadMarketplaceOptionException>(() => Share.Parse("fault", text));

        Assert.Equal($"fault: a share is a number from 0 to 1 or a percentage, such as 0.05 or 5%, not '{text}'", problem.Message);
    }
}
