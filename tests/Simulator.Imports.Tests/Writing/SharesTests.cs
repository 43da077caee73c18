using Simulator.Imports.Writing;

namespace Simulator.Imports.Tests.Writing;

public class SharesTests
{
    [Theory]
    [InlineData(new[] { 6.0, 3, 1 }, new[] { 60.0, 30, 10 })]
    [InlineData(new[] { 1.0, 1, 1 }, new[] { 34.0, 33, 33 })]
    [InlineData(new[] { 1000.0, 1 }, new[] { 99.9, 0.1 })]
    [InlineData(new[] { 5.0, 0 }, new[] { 100.0, 0 })]
    public void Weights_become_shares_by_the_largest_remainders(double[] weights, double[] shares)
    {
        var given = Shares.Of(weights);

        Assert.Equal(shares, given);
        Assert.Equal(100, given.Sum(), 9);
    }
}
