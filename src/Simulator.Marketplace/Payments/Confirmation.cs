using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Payments;

/// <summary>The body of POST /payments/confirm.</summary>
internal sealed record Confirmation(string? PaymentIntentId, string? ContractId) : IRequestBody
{
    public void Check(Problems problems)
    {
        problems.Text("paymentIntentId", PaymentIntentId, 1, 100);
        problems.Text("contractId", ContractId, 1, 100);
    }
}
