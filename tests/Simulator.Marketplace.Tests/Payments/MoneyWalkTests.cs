namespace Simulator.Marketplace.Tests.Payments;

public sealed class MoneyWalkTests : MarketplaceTest
{
    private const int Steps = 2_500;
    private const int Contracts = 8;

    internal override MarketplaceOptions Options => new()
    {
        AllowAdminRegistration = true,
        PaymentProvider = "requires-action=0.1,processing=0.1,failed=0.1,processing-time=fixed(1s)",
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whatever_people_do_every_cent_is_accounted_for(int seed)
    {
        Random random = new(seed);
        var (homeowner, contractor, admin) = (await HomeownerAsync(), await ContractorAsync(), await NewAdminAsync());
        List<MoneyWalk> walks = [];
        List<MoneyWalk> all = [];

        for (var step = 0; step < Steps; step++)
        {
            walks.RemoveAll(walk => walk.HasEnded);
            while (walks.Count < Contracts)
            {
                var trade = await (await new Trade(homeowner, contractor).BidForAsync(random.Next(10_000, 500_000))).AcceptAsync();
                walks.Add(new MoneyWalk(trade, admin, random));
                all.Add(walks[^1]);
            }
            await walks[random.Next(walks.Count)].StepAsync();
            Market.Clock.Advance(TimeSpan.FromMilliseconds(random.Next(500)));
        }

        foreach (var walk in all) await walk.CheckMovementsAsync();
        await using var book = await MoneyBook.OpenAsync(Ground);
        Assert.Empty(await book.UnbalancedAsync());
        var succeeded = MoneyWalk.Count(all);
        string[] steps =
        [
            "approve", "cancel", "complete", "contest", "decide", "deposit", "dispute", "escrow deposit", "final payment", "milestone", "payout", "plan",
            "propose", "refund", "reject", "release", "resolve", "submit",
        ];
        Assert.All(steps, step => Assert.True(succeeded.GetValueOrDefault(step) >= 5, $"{step} succeeded {succeeded.GetValueOrDefault(step)} times"));
    }
}
