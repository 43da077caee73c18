using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.ChangeOrders;

/// <summary>The body of POST /contracts/{id}/change-order/{changeOrderId}/approve.</summary>
internal sealed record ChangeOrderDecision(bool? Approved) : IRequestBody
{
    public void Check(Problems problems) => problems.Given("approved", Approved is not null);
}
