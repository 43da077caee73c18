using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Analytics;
using Simulator.Marketplace.Audit;
using Simulator.Marketplace.Bids;
using Simulator.Marketplace.Caching;
using Simulator.Marketplace.Catalogue;
using Simulator.Marketplace.ChangeOrders;
using Simulator.Marketplace.Completions;
using Simulator.Marketplace.Contractors;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Disputes;
using Simulator.Marketplace.Faults;
using Simulator.Marketplace.Health;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Jobs;
using Simulator.Marketplace.Market;
using Simulator.Marketplace.Milestones;
using Simulator.Marketplace.Notifications;
using Simulator.Marketplace.Observability;
using Simulator.Marketplace.OpenApi;
using Simulator.Marketplace.Payments;
using Simulator.Marketplace.Payments.Provider;
using Simulator.Marketplace.Preferences;
using Simulator.Marketplace.RateLimits;
using Simulator.Marketplace.Stations;
using Simulator.Marketplace.Storage;
using Simulator.Marketplace.Storage.Postgres;
using Simulator.Marketplace.Storage.Sqlite;

namespace Simulator.Marketplace;

/// <summary>One marketplace: its database and its web server.</summary>
internal sealed class MarketplaceApplication : IAsyncDisposable
{
    private const long LargestBody = 1_048_576;

    private readonly WebApplication _web;
    private readonly Database _database;

    private MarketplaceApplication(WebApplication web, Database database, CachedJobs? cached)
    {
        _web = web;
        _database = database;
        Cached = cached;
    }

    public CachedJobs? Cached { get; }

    /// <summary>Where it listens, once started: the port is the real one.</summary>
    public Uri Address => new(_web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Opens the database and puts the application together; nothing listens yet.</summary>
    public static async Task<MarketplaceApplication> BuildAsync(
        MarketplaceOptions options, string databasePath, TimeProvider time, MarketplaceLog log)
    {
        MarketplaceOptionRules.Check(options);
        var address = MarketplaceAddress.From(options);
        var faults = FaultSwitches.From(options);
        var database = await OpenAsync(options, databasePath, time).ConfigureAwait(false);
        CachedJobs? cached = null;
        try
        {
            if (database.Migration is var (from, to)) log.Migrated(from, to);
            await database.ForgetOldAsync(time).ConfigureAwait(false);
            if (options.AdminPassword is { } password)
            {
                await Administrator.AdmitAsync(database, password, options.PasswordIterations, time).ConfigureAwait(false);
            }
            var secret = options.TokenSecret is { } given
                ? Encoding.UTF8.GetBytes(given)
                : await database.SecretAsync(() => RandomNumberGenerator.GetBytes(32)).ConfigureAwait(false);
            FaultyDatabase struck = new(database, time);
            database.Follower = cached = await CachedJobs.OpenAsync(options, struck, faults, time).ConfigureAwait(false);
            var web = BuildWeb(address);
            Map(web, database, struck, cached, new AccessTokens(secret, time), faults, options, time, log);
            return new MarketplaceApplication(web, database, cached);
        }
        catch
        {
            if (cached is not null) await cached.DisposeAsync().ConfigureAwait(false);
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public Task StartAsync(CancellationToken stop) => _web.StartAsync(stop);

    public Task StopAsync() => _web.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync().ConfigureAwait(false);
        if (Cached is not null) await Cached.DisposeAsync().ConfigureAwait(false);
        await _database.DisposeAsync().ConfigureAwait(false);
    }

    private static async ValueTask<Database> OpenAsync(MarketplaceOptions options, string path, TimeProvider time) =>
        PostgresAddress.IsOne(options.Database)
            ? await PostgresDatabase.OpenAsync(PostgresAddress.From(options.Database!), options.Pool, time).ConfigureAwait(false)
            : await SqliteDatabase.OpenAsync(path, options.Pool, time).ConfigureAwait(false);

    // The empty builder reads no settings files and no environment, so that only the options decide.
    private static WebApplication BuildWeb(MarketplaceAddress address)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        OpenApiPage.AddTo(builder.Services);
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Listen(address.Host, address.Port);
        });
        return builder.Build();
    }

    private static void Map(
        WebApplication web, Database database, FaultyDatabase struck, CachedJobs? cached, AccessTokens tokens, FaultSwitches faults,
        MarketplaceOptions options, TimeProvider time, MarketplaceLog log)
    {
        MarketplaceMetrics metrics = new(time);
        metrics.Database(() => database.Pool);
        if (cached is not null) metrics.Cache(() => cached.Counts.Hits, () => cached.Counts.Misses);
        metrics.Faults(() => FaultTable.All.Select(kind => KeyValuePair.Create(kind.Name, faults.Struck(kind.Fault))));
        faults.Switched += log.FaultsSwitched;
        UseSteps(web, faults, options, time, metrics, log);
        MetricsEndpoint.Map(web, metrics);
        OpenApiPage.Map(web);
        MapEndpoints(new Routes(web, struck, tokens, time), struck, cached, tokens, options, time);
        // What a fault holds would hold up the end.
        web.Lifetime.ApplicationStopping.Register(faults.SwitchAllOff);
        new FaultEndpoints(faults, tokens).Map(web);
    }

    // What a request passes on its way to its endpoint, outermost first. A fault's waits hold no worker of the station.
    private static void UseSteps(
        WebApplication web, FaultSwitches faults, MarketplaceOptions options, TimeProvider time, MarketplaceMetrics metrics, MarketplaceLog log)
    {
        web.UseMiddleware<Envelope>(new RequestWatch(metrics, log, options.LogRequests, time), log);
        web.UseMiddleware<TextGuard>();
        if (RateLimit.From(options) is { } limit) web.UseMiddleware<RateLimitMiddleware>(new RateLimiter(limit, time));
        web.UseRouting();
        web.UseMiddleware<FaultMiddleware>(faults, time);
        if (Station.From(options, time) is { } station)
        {
            web.Lifetime.ApplicationStopping.Register(station.Close);
            web.UseMiddleware<StationMiddleware>(station);
            metrics.Station(station.Snapshot);
        }
    }

    private static void MapEndpoints(
        Routes routes, Database database, CachedJobs? cached, AccessTokens tokens, MarketplaceOptions options, TimeProvider time)
    {
        new HealthEndpoints(new HealthChecks(new DatabaseCheck(database), cached, time)).Map(routes);
        new AccountEndpoints(database, tokens, options, time).Map(routes);
        new MailboxEndpoints(database, options, time).Map(routes);
        MailEndpoints.Map(routes);
        JobEndpoints.Map(routes, cached);
        JobFinding.Map(routes);
        BidEndpoints.Map(routes);
        BidDecisions.Map(routes);
        ContractEndpoints.Map(routes);
        CompletionEndpoints.Map(routes);
        ChangeOrderEndpoints.Map(routes);
        MilestoneEndpoints.Map(routes);
        MapDisputes(routes, new BusinessClock(options.TimeScale));
        MapPayments(routes, new Charging(database, PaymentProvider.From(options, time), time));
        ContractorEndpoints.Map(routes);
        MarketEndpoints.Map(routes);
        NotificationEndpoints.Map(routes);
        PreferenceEndpoints.Map(routes);
        AnalyticsEndpoints.Map(routes);
        AuditEndpoints.Map(routes);
        new CatalogueEndpoints(database, options, time).Map(routes);
    }

    private static void MapDisputes(Routes routes, BusinessClock clock)
    {
        new DisputeEndpoints(clock).Map(routes);
        new DisputeRulings(clock).Map(routes);
        DisputeViews.Map(routes);
    }

    private static void MapPayments(Routes routes, Charging charging)
    {
        new PaymentEndpoints(charging).Map(routes);
        EscrowEndpoints.Map(routes);
        MoneyEndpoints.Map(routes);
        MoneyViews.Map(routes);
    }
}
