using Microsoft.Extensions.Time.Testing;
using Simulator.Marketplace.Payments.Provider;

namespace Simulator.Marketplace.Tests.Payments.Provider;

public sealed class PaymentProviderTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Outcomes_come_in_their_shares()
    {
        const int Count = 100_000;
        var outcomes = await OutcomesAsync(Provider("requires-action=0.05,processing=0.03,failed=0.02"), Count);

        var shares = outcomes.CountBy(outcome => outcome).ToDictionary(pair => pair.Key, pair => (double)pair.Value / Count);

        Assert.InRange(shares[ProviderOutcome.Succeeded], 0.895, 0.905);
        Assert.InRange(shares[ProviderOutcome.RequiresAction], 0.047, 0.053);
        Assert.InRange(shares[ProviderOutcome.Processing], 0.028, 0.032);
        Assert.InRange(shares[ProviderOutcome.Failed], 0.018, 0.022);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_outcomes()
    {
        const string Text = "requires-action=0.3,processing=0.2,failed=0.2";

        Assert.Equal(await OutcomesAsync(Provider(Text), 100), await OutcomesAsync(Provider(Text), 100));
        Assert.NotEqual(await OutcomesAsync(Provider(Text), 100), await OutcomesAsync(Provider(Text, seed: 2), 100));
    }

    [Fact]
    public async Task A_payer_who_has_acted_is_not_asked_again()
    {
        var answer = await Provider("requires-action=1").ConfirmAsync(hasActed: true, Stop);

        Assert.Equal(new ProviderAnswer(ProviderOutcome.Succeeded), answer);
    }

    [Fact]
    public async Task A_payment_in_processing_says_when_it_settles()
    {
        var answer = await Provider("processing=1,processing-time=fixed(5s)").ConfirmAsync(hasActed: false, Stop);

        Assert.Equal(new ProviderAnswer(ProviderOutcome.Processing, _clock.GetUtcNow().AddSeconds(5)), answer);
    }

    [Fact]
    public async Task It_answers_after_its_latency()
    {
        var answer = Provider("failed=1,latency=fixed(200ms)").ConfirmAsync(hasActed: false, Stop);

        _clock.Advance(TimeSpan.FromMilliseconds(199));
        Assert.False(answer.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(new ProviderAnswer(ProviderOutcome.Failed), await answer);
    }

    [Fact]
    public async Task Without_the_option_it_succeeds_at_once()
    {
        var answer = PaymentProvider.From(new MarketplaceOptions(), _clock).ConfirmAsync(hasActed: false, Stop);

        Assert.True(answer.IsCompletedSuccessfully);
        Assert.Equal(new ProviderAnswer(ProviderOutcome.Succeeded), await answer);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<List<ProviderOutcome>> OutcomesAsync(PaymentProvider provider, int count)
    {
        List<ProviderOutcome> outcomes = [];
        for (var i = 0; i < count; i++) outcomes.Add((await provider.ConfirmAsync(hasActed: false, Stop)).Outcome);
        return outcomes;
    }

    private PaymentProvider Provider(string text, long seed = 1) => PaymentProvider.From(new MarketplaceOptions { PaymentProvider = text, Seed = seed }, _clock);
}
