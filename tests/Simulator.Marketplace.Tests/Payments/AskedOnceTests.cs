namespace Simulator.Marketplace.Tests.Payments;

public sealed class AskedOnceTests : ProviderPaymentTest
{
    private const int Payers = 50;

    internal override string Provider => "requires-action=0.3,failed=0.3,processing=0.3";

    [Fact]
    public async Task Replays_and_racing_confirmations_use_up_no_draw_of_the_provider()
    {
        var alone = await OutcomesAsync(repeats: 1);
        await RestartAsync();

        var repeated = await OutcomesAsync(repeats: 4);

        Assert.Equal(alone, repeated);
        Assert.Equal(["FAILED", "PROCESSING", "REQUIRES_ACTION", "SUCCEEDED"], alone.Distinct().Order());
    }

    // Each payer confirms once under a key, as often as told and all at the same time; the seed decides what comes of it.
    private async Task<List<string>> OutcomesAsync(int repeats)
    {
        var (homeowner, contractor) = (await HomeownerAsync(), await ContractorAsync());
        List<string> outcomes = [];
        for (var i = 0; i < Payers; i++)
        {
            var trade = await (await new Trade(homeowner, contractor).BidForAsync()).AcceptAsync();
            var intent = await trade.IntentAsync("DEPOSIT", 30_863);
            var answers = await Task.WhenAll(Enumerable.Range(0, repeats).Select(_ => ConfirmAsync(trade, intent, key: intent)));
            outcomes.Add(StatusOf(Assert.Single(answers.DistinctBy(answer => answer.Text))));
        }
        return outcomes;
    }
}
