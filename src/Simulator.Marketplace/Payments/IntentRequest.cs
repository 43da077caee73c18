using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Payments;

/// <summary>The body of POST /payments/create-intent.</summary>
internal sealed record IntentRequest(string? ContractId, long? Amount, string? Type) : IRequestBody
{
    public void Check(Problems problems)
    {
        problems.Text("contractId", ContractId, 1, 100);
        problems.Number("amount", Amount, 1, long.MaxValue);
        problems.OneOf("type", Type, PaymentType.All);
    }
}
