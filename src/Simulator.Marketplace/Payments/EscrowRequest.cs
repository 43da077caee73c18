using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Payments;

/// <summary>The body of POST /payments/escrow/create.</summary>
internal sealed record EscrowRequest(string? ContractId) : IRequestBody
{
    public void Check(Problems problems) => problems.Text("contractId", ContractId, 1, 100);
}
