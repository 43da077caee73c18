using FsCheck;
using FsCheck.Fluent;
using Simulator.Marketplace.Contracts;

namespace Simulator.Marketplace.Tests.Contracts;

public sealed class PriceTests
{
    [Theory]
    [InlineData(10_000, 1_200, 2_500, 7_500)]
    [InlineData(10_001, 1_200, 2_500, 7_501)]
    [InlineData(10_002, 1_200, 2_501, 7_501)]
    [InlineData(10_004, 1_200, 2_501, 7_503)]
    [InlineData(10_005, 1_201, 2_501, 7_504)]
    [InlineData(99_999_900, 11_999_988, 24_999_975, 74_999_925)]
    public void Fee_deposit_and_final_payment_are_rounded_half_up(long amount, long fee, long deposit, long final)
    {
        Price price = new(amount);

        Assert.Equal((fee, deposit, final), (price.Fee, price.Deposit, price.Final));
    }

    [Fact]
    public void Any_price_agrees_with_decimal_arithmetic() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(10_000, 99_999_900).ToArbitrary(),
        amount =>
        {
            Price price = new(amount);
            return price.Fee == (long)Math.Round(amount * 0.12m, MidpointRounding.AwayFromZero)
                && price.Deposit == (long)Math.Round(amount * 0.25m, MidpointRounding.AwayFromZero)
                && price.Deposit + price.Final == amount;
        }));
}
