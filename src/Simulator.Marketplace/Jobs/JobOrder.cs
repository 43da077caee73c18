namespace Simulator.Marketplace.Jobs;

/// <summary>The orders in which a search may list jobs; where they tie, the newest comes first.</summary>
internal static class JobOrder
{
    public const string Newest = "newest";
    public const string Budget = "budget";
    public const string Bids = "bids";

    public static readonly string[] All = [Newest, Budget, Bids];

    public static string Sql(string order) => order switch
    {
        Budget => "estimated_budget DESC, jobs.seq DESC",
        Bids => "bid_count DESC, jobs.seq DESC",
        _ => "created_at DESC, jobs.seq DESC",
    };
}
