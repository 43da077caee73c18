namespace Simulator.Marketplace.Jobs;

/// <summary>The open jobs of a job's category whose budgets are nearest to its own, nearest first.</summary>
internal sealed record SimilarJobs(string JobId, List<JobSummary> Jobs);
