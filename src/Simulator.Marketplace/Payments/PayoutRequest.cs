using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Payments;

/// <summary>The body of POST /payments/payout.</summary>
internal sealed record PayoutRequest(string? ContractorId, string? StripeConnectAccountId, long? Amount, string? ContractId) : IRequestBody
{
    public void Check(Problems problems)
    {
        problems.Text("contractorId", ContractorId, 1, 100);
        problems.Text("stripeConnectAccountId", StripeConnectAccountId, 1, 255);
        problems.Number("amount", Amount, 1, long.MaxValue);
        problems.Text("contractId", ContractId, 1, 100);
    }
}
