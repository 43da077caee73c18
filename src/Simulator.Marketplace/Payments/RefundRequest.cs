using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Payments;

/// <summary>The body of POST /payments/refund.</summary>
internal sealed record RefundRequest(string? ChargeId, long? Amount, string? Reason) : IRequestBody
{
    public void Check(Problems problems)
    {
        problems.Text("chargeId", ChargeId, 1, 100);
        problems.Number("amount", Amount, 1, long.MaxValue);
        problems.OptionalText("reason", Reason, 1_000);
    }
}
