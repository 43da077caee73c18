using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Disputes;

/// <summary>The body of POST /contracts/{id}/contest-dispute.</summary>
internal sealed record Contest(string? Response, string[]? Evidence, string? RequestedResolution) : IRequestBody
{
    public void Check(Problems problems)
    {
        problems.Text("response", Response, 10, 5_000);
        problems.OptionalTexts("evidence", Evidence, 20);
        problems.OneOf("requestedResolution", RequestedResolution, Resolution.Requested);
    }
}
