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
        problems.OptionalNumber("contractorPayout", ContractorPayout, 0, MostAmount);
        problems.OptionalNumber("homeownerRefund", HomeownerRefund, 0, MostAmount);
        if (Resolution != Disputes.Resolution.PartialRefund) return;
        problems.Require("contractorPayout", ContractorPayout > 0, "must be more than 0 in a partial refund");
        problems.Require("homeownerRefund", HomeownerRefund > 0, "must be more than 0 in a partial refund");
    }
}
