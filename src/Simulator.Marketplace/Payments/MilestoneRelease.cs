using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Payments;

/// <summary>The body of POST /payments/escrow/{id}/release/milestone.</summary>
internal sealed record MilestoneRelease(string? MilestoneId) : IRequestBody
{
    public void Check(Problems problems) => problems.Text("milestoneId", MilestoneId, 1, 100);
}
