using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Jobs;

/// <summary>The body of PATCH /jobs/{id}; what is not named stays.</summary>
internal sealed record JobChange(string? Title, string? Description, long? EstimatedBudget) : IRequestBody
{
    public void Check(Problems problems)
    {
        problems.OptionalText("title", Title, 5, 200);
        problems.OptionalText("description", Description, 20, 5_000);
        problems.OptionalNumber("estimatedBudget", EstimatedBudget, JobLimits.LeastBudget, JobLimits.MostBudget);
        problems.Require("body", (Title ?? Description) is not null || EstimatedBudget is not null, "must change title, description or estimatedBudget");
    }
}
