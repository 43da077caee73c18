using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Bids;

/// <summary>The body of POST /bids.</summary>
internal sealed record NewBid(string? JobId, long? Amount, string? Timeline, string? CoverLetter) : IRequestBody
{
    public void Check(Problems problems)
    {
        problems.Text("jobId", JobId, 1, 100);
        problems.Number("amount", Amount, 10_000, 99_999_900);
        problems.Text("timeline", Timeline, 5, 200);
        problems.OptionalText("coverLetter", CoverLetter, 1_000);
    }
}
