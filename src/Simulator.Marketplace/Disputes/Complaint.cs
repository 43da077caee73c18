using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Disputes;

/// <summary>The body of POST /contracts/{id}/initiate-dispute.</summary>
internal record Complaint(string? Reason, string[]? Evidence, string? RequestedResolution) : IRequestBody
{
    public virtual void Check(Problems problems)
    {
        problems.Text("reason", Reason, 10, 5_000);
        problems.OptionalTexts("evidence", Evidence, 20);
        problems.OneOf("requestedResolution", RequestedResolution, Resolution.Requested);
    }
}
