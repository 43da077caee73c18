using Simulator.Marketplace.Chance;

namespace Simulator.Marketplace.Payments.Provider;

/// <summary>Stands in for the provider that charges cards: takes its time, and does not always succeed.</summary>
internal sealed class PaymentProvider(ProviderPlan plan, SeededDraws draws, TimeProvider time)
{
    public static PaymentProvider From(MarketplaceOptions options, TimeProvider time) =>
        new(ProviderPlan.From(options), new SeededDraws(options.Seed, "payment-provider"), time);

    /// <summary>Whether nothing can be learnt by asking it.</summary>
    public bool SucceedsAtOnce { get; } = plan == ProviderPlan.SucceedsAtOnce;

    /// <summary>Confirms a payment. It waits for the provider's latency, so call it outside any transaction.</summary>
    /// <param name="hasActed">Whether the payer has done what an earlier answer asked for, which is then not asked again.</param>
    /// <param name="cancel">Ends the wait; the confirmation has used its draw all the same.</param>
    public async ValueTask<ProviderAnswer> ConfirmAsync(bool hasActed, CancellationToken cancel)
    {
        var draw = draws.Next();
        var outcome = Outcome(draw.NextDouble(), hasActed);
        var latency = plan.Latency.Draw(ref draw);
        var processing = plan.ProcessingTime.Draw(ref draw);
        if (latency > TimeSpan.Zero) await Task.Delay(latency, time, cancel).ConfigureAwait(false);
        return new ProviderAnswer(outcome, outcome == ProviderOutcome.Processing ? time.GetUtcNow() + processing : null);
    }

    private ProviderOutcome Outcome(double number, bool hasActed)
    {
        if ((number -= plan.Failed) < 0) return ProviderOutcome.Failed;
        if ((number -= plan.Processing) < 0) return ProviderOutcome.Processing;
        return number < plan.RequiresAction && !hasActed ? ProviderOutcome.RequiresAction : ProviderOutcome.Succeeded;
    }
}
