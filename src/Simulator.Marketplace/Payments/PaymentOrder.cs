using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Payments;

/// <summary>Which payment of a contract is to be made: that of an intent, or without one the deposit.</summary>
internal sealed record PaymentOrder(string ContractId, string? IntentId)
{
    /// <summary>The intent to charge; null when there is none yet, or none of this contract.</summary>
    public async ValueTask<PaymentIntent?> FindAsync(Session session)
    {
        var intent = IntentId is null
            ? await PaymentIntent.FindAsync(session, ContractId, PaymentType.Deposit).ConfigureAwait(false)
            : await PaymentIntent.FindAsync(session, IntentId).ConfigureAwait(false);
        return intent?.ContractId == ContractId ? intent : null;
    }
}
