using Simulator.Marketplace.Http;
using Simulator.Marketplace.Jobs;

namespace Simulator.Marketplace.ChangeOrders;

/// <summary>The body of POST /contracts/{id}/change-order.</summary>
internal sealed record NewChangeOrder(string? Title, string? Description, long? Amount) : IRequestBody
{
    public void Check(Problems problems)
    {
        problems.Text("title", Title, 5, 200);
        problems.Text("description", Description, 5, 5_000);
        problems.Number("amount", Amount, 1, JobLimits.MostBudget);
    }
}
