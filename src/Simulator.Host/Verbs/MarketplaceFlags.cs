using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Simulator.Marketplace;

namespace Simulator.Host.Verbs;

/// <summary>The flags of <c>simulator marketplace</c>, and the variables that may stand for those of them that can hold a password.</summary>
internal sealed class MarketplaceFlags
{
    public const string DatabaseVariable = "MARKETPLACE_DATABASE";
    public const string RedisVariable = "MARKETPLACE_REDIS";
    public const string TokenSecretVariable = "MARKETPLACE_TOKEN_SECRET";

    public const string AdminPasswordVariable = "MARKETPLACE_ADMIN_PASSWORD";

    /// <summary>All variables of the environment that a marketplace reads.</summary>
    public static readonly IReadOnlyList<string> Variables = [DatabaseVariable, RedisVariable, TokenSecretVariable, AdminPasswordVariable];

    private readonly Option<string> _urls = new("--urls") { Description = "Where it listens; port 0 takes a free one.", HelpName = "URL", DefaultValueFactory = _ => MarketplaceOptions.DefaultUrls };

    private readonly Option<string?> _database = new("--database")
    {
        Description = $"SQLite file that is kept, or postgres://user@host:port/name; without it a temporary SQLite file. {DatabaseVariable} keeps a password off the command line.",
        HelpName = "FILE|URL",
    };

    private readonly Option<string?> _redis = new("--redis") { Description = $"Redis as the cache of job lists and details: HOST:PORT, or {RedisVariable}.", HelpName = "HOST:PORT" };
    private readonly Option<int?> _pool = new("--pool") { Description = "Most database connections at once.", HelpName = "N", CustomParser = Count };
    private readonly Option<double> _timeScale = new("--time-scale") { Description = "Divides business windows such as the days of a dispute.", HelpName = "X", DefaultValueFactory = _ => 1 };

    private readonly Option<int> _iterations = new("--password-iterations")
    {
        Description = "PBKDF2 iterations of a password's hash.", HelpName = "N", DefaultValueFactory = _ => MarketplaceOptions.DefaultPasswordIterations,
    };

    private readonly Option<string?> _station = new("--station")
    {
        Description = "A queue in front of the work, so that the capacity is known: 8:exp(20ms) serves 400 requests/s.", HelpName = "WORKERS:LAW[:QUEUE]",
    };

    private readonly Option<string[]> _faults = new("--fault") { Description = "A fault that is on from the start. Repeatable.", HelpName = "NAME=RATE[:DETAIL][@ROUTE]" };
    private readonly Option<string?> _rateLimit = new("--rate-limit") { Description = "Most requests of one address in a window: 1000/1h.", HelpName = "REQUESTS/WINDOW" };

    private readonly Option<string?> _paymentProvider = new("--payment-provider")
    {
        Description = "How the stand-in for the payment provider answers: requires-action=0.05,failed=0.02,latency=exp(200ms).", HelpName = "SHARES",
    };

    private readonly Option<long> _seed = new("--seed") { Description = "Seed of its chance: faults, service times, payments.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private readonly Option<bool> _allowRemote = new("--allow-remote") { Description = "Listen on addresses beyond loopback." };
    private readonly Option<bool> _allowAdmin = new("--allow-admin") { Description = "Anyone may register as ADMIN." };
    private readonly Option<bool> _logRequests = new("--log-requests") { Description = "Log each request on standard error." };
    private readonly Option<bool> _endWithParent = new("--end-with-parent") { Description = "End when standard input closes; ignore Ctrl-C. For processes that start it." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[]
        {
            _urls, _database, _redis, _pool, _timeScale, _iterations, _station, _faults, _rateLimit, _paymentProvider, _seed, _allowRemote, _allowAdmin, _logRequests, _endWithParent,
        })
        {
            command.Options.Add(option);
        }
    }

    /// <param name="environment">The value of an environment variable, or null.</param>
    public MarketplaceOptions Read(ParseResult parsed, Func<string, string?> environment) => new()
    {
        Urls = parsed.GetValue(_urls)!,
        Database = parsed.GetValue(_database) ?? Variable(environment, DatabaseVariable),
        Redis = parsed.GetValue(_redis) ?? Variable(environment, RedisVariable),
        Pool = parsed.GetValue(_pool),
        TimeScale = parsed.GetValue(_timeScale),
        PasswordIterations = parsed.GetValue(_iterations),
        Station = parsed.GetValue(_station),
        Faults = parsed.GetValue(_faults) ?? [],
        RateLimit = parsed.GetValue(_rateLimit),
        PaymentProvider = parsed.GetValue(_paymentProvider),
        Seed = parsed.GetValue(_seed),
        AllowRemote = parsed.GetValue(_allowRemote),
        AllowAdminRegistration = parsed.GetValue(_allowAdmin),
        LogRequests = parsed.GetValue(_logRequests),
        EndWithStandardInput = parsed.GetValue(_endWithParent),
        TokenSecret = Variable(environment, TokenSecretVariable),
        AdminPassword = Variable(environment, AdminPasswordVariable),
    };

    // The library's own words for a nullable number name its type, not what would be right.
    private static int? Count(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return count;
        result.AddError($"'{result.Tokens[0].Value}' is no number for option '--pool'; write one such as 16");
        return null;
    }

    private static string? Variable(Func<string, string?> environment, string name) => environment(name) is { Length: > 0 } value ? value : null;
}
