using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Jobs;

/// <summary>The body of POST /jobs.</summary>
internal sealed record NewJob(
    string? Title,
    string? Description,
    string? Category,
    long? EstimatedBudget,
    string? Location,
    string? Urgency,
    string? ScopeOfWork) : IRequestBody
{
    public void Check(Problems problems)
    {
        problems.Text("title", Title, 5, 200);
        problems.Text("description", Description, 20, 5_000);
        problems.Text("category", Category, 3, 50);
        problems.Number("estimatedBudget", EstimatedBudget, JobLimits.LeastBudget, JobLimits.MostBudget);
        problems.Text("location", Location, 5, 200);
        problems.OptionalOneOf("urgency", Urgency, Jobs.Urgency.All);
        problems.OptionalText("scopeOfWork", ScopeOfWork, 2_000);
    }
}
