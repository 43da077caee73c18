using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Completions;

/// <summary>The body of POST /completions/{id}/approve.</summary>
internal record Judgement(bool? Approved, int? Rating, string? Feedback) : IRequestBody
{
    public virtual void Check(Problems problems)
    {
        problems.Given("approved", Approved is not null);
        problems.OptionalNumber("rating", Rating, 1, 5);
        problems.OptionalText("feedback", Feedback, 500);
    }
}
