using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Disputes;

/// <summary>The body of POST /disputes/{id}/resolve; a partial refund says in cents who gets how much of what is held.</summary>
internal sealed record Ruling(string? Resolution, long? ContractorPayout, long? HomeownerRefund, string? Notes) : IRequestBody
{
    // Two of them never overflow.
    private const long MostAmount = 1_000_000_000_000_000_000;

    public void Check(Problems problems)
    {
        problems.OneOf("resolution", Resolution, Disputes.Resolution.Decided);
        problems.OptionalText("notes", Notes, 5_000);
        if (Resolution != Disputes.Resolution.PartialRefund) return;
        problems.Number("contractorPayout", ContractorPayout, 1, MostAmount);
        problems.Number("homeownerRefund", HomeownerRefund, 1, MostAmount);
    }
}
