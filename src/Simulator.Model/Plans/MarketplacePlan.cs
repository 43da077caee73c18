namespace Simulator.Model.Plans;

/// <summary>How the embedded marketplace is to be started; null and empty where the plan leaves it to the marketplace.</summary>
public sealed record MarketplacePlan
{
    public StationPlan? Station { get; init; }

    /// <summary>Each as <c>--fault</c> takes it: <c>latency=5%:exp(200ms)@GET /api/jobs</c>.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>The most database connections at once.</summary>
    public int? Pool { get; init; }

    /// <summary>A SQLite file or the address of a PostgreSQL database, which may hold a password; only on the node that starts the marketplace.</summary>
    public string? Database { get; init; }

    /// <summary>The address of a Redis, which may hold a password; only on the node that starts the marketplace.</summary>
    public string? Redis { get; init; }

    /// <summary><c>1000/1h</c>.</summary>
    public string? RateLimit { get; init; }

    /// <summary><c>failed=0.02,latency=exp(200ms)</c>.</summary>
    public string? PaymentProvider { get; init; }

    /// <summary>Of the marketplace's own chance; null: the plan's.</summary>
    public long? Seed { get; init; }

    public int? PasswordIterations { get; init; }
}
