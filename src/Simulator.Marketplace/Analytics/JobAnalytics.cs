namespace Simulator.Marketplace.Analytics;

/// <summary>Figures of jobs; the average is cents, null without jobs.</summary>
internal sealed record JobAnalytics(
    string Scope,
    int Newest,
    long Jobs,
    Dictionary<string, long> ByStatus,
    List<CategoryCount> Categories,
    long? AverageBudget,
    double? BidsPerJob);
