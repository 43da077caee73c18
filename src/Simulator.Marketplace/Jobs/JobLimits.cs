namespace Simulator.Marketplace.Jobs;

/// <summary>What a job's budget may be, in cents.</summary>
internal static class JobLimits
{
    public const long LeastBudget = 5_000;
    public const long MostBudget = 99_999_900;
}
