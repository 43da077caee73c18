namespace Simulator.Marketplace.Jobs;

/// <summary>A page of jobs, and how many there are in all.</summary>
internal sealed record JobPage(List<JobSummary> Jobs, long Total, int Page, int Limit);
