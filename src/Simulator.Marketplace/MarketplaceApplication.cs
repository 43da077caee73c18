using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Caching;
using Simulator.Marketplace.Faults;
using Simulator.Marketplace.Observability;
using Simulator.Marketplace.OpenApi;
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
            new MarketplacePipeline(options, database, struck, cached, faults, time, log).Build(web, new AccessTokens(secret, time));
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
}
