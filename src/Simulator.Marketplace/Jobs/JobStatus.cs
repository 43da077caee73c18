namespace Simulator.Marketplace.Jobs;

/// <summary>The states of a job.</summary>
internal static class JobStatus
{
    public const string Open = "OPEN";
    public const string Contracted = "CONTRACTED";
    public const string Completed = "COMPLETED";
    public const string Cancelled = "CANCELLED";

    public static readonly string[] All = [Open, Contracted, Completed, Cancelled];
}
