using System.Globalization;
using Simulator.Host.Verbs;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;

namespace Simulator.Host.Processes;

/// <summary>How the embedded marketplace is started: the command line and environment that say what the plan says.</summary>
/// <param name="TimeScale">How many times faster than in life business passes.</param>
/// <param name="Seed">Of its chance.</param>
/// <param name="Plan">What the plan wants of it.</param>
internal sealed record MarketplaceLaunch(double TimeScale, long Seed, MarketplacePlan Plan)
{
    private const string SqliteFile = "marketplace.db";

    /// <summary>Opens the administrator's account; null: there is none.</summary>
    public string? AdminPassword { get; init; }

    /// <summary>The plan's marketplace shares the plan's seed unless it has one of its own.</summary>
    public static MarketplaceLaunch Of(LoadPlan plan)
    {
        var marketplace = plan.Target.Marketplace ?? new MarketplacePlan();
        return new MarketplaceLaunch(plan.Clock.BusinessScale, marketplace.Seed ?? unchecked((long)plan.Seed), marketplace)
        {
            AdminPassword = plan.Populations.Any(population => population.Persona == Persona.Admin) ? EmbeddedAdministrator.Of(plan.Seed).Password : null,
        };
    }

    /// <param name="folder">Where its database lies when the plan names none.</param>
    public IEnumerable<string> Arguments(string folder)
    {
        List<string> all = ["marketplace", "--urls", "http://127.0.0.1:0", "--time-scale", TimeScale.ToString("R", CultureInfo.InvariantCulture), "--end-with-parent"];
        Add("--database", Plan.Database is null ? Path.Combine(folder, SqliteFile) : null);
        Add("--seed", Seed.ToString(CultureInfo.InvariantCulture));
        Add("--pool", Plan.Pool?.ToString(CultureInfo.InvariantCulture));
        Add("--password-iterations", Plan.PasswordIterations?.ToString(CultureInfo.InvariantCulture));
        Add("--station", Plan.Station?.Text);
        Add("--rate-limit", Plan.RateLimit);
        Add("--payment-provider", Plan.PaymentProvider);
        foreach (var fault in Plan.Faults)
        {
            Add("--fault", fault);
        }

        return all;

        // A value such as -5 would read as a flag of its own.
        void Add(string flag, string? value)
        {
            if (value is not null)
            {
                all.Add($"{flag}={value}");
            }
        }
    }

    /// <summary>What may hold a password goes where other users of the machine do not see it; variables without a value are taken away.</summary>
    public IReadOnlyDictionary<string, string?> Environment => MarketplaceFlags.Variables.ToDictionary(name => name, name => name switch
    {
        MarketplaceFlags.DatabaseVariable => Plan.Database,
        MarketplaceFlags.RedisVariable => Plan.Redis,
        MarketplaceFlags.AdminPasswordVariable => AdminPassword,
        _ => null,
    });
}
