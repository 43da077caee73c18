using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Contracts;

/// <summary>The body of POST /contracts/{id}/cancel.</summary>
internal sealed record Cancellation(string? Reason) : IRequestBody
{
    public void Check(Problems problems) => problems.Text("reason", Reason, 1, 1_000);
}
