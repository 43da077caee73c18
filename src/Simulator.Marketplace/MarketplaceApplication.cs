using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Bids;
using Simulator.Marketplace.Completions;
using Simulator.Marketplace.Contractors;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Health;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Jobs;
using Simulator.Marketplace.Payments;
using Simulator.Marketplace.RateLimits;
using Simulator.Marketplace.Stations;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace;

/// <summary>One marketplace: its database and its web server.</summary>
internal sealed class MarketplaceApplication : IAsyncDisposable
{
    private const long LargestBody = 1_048_576;

    private readonly WebApplication _web;
    private readonly Database _database;

    private MarketplaceApplication(WebApplication web, Database database)
    {
        _web = web;
        _database = database;
    }

    /// <summary>Where it listens, once started: the port is the real one.</summary>
    public Uri Address => new(_web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Opens the database file and puts the application together; nothing listens yet.</summary>
    public static MarketplaceApplication Build(MarketplaceOptions options, string databasePath, TimeProvider time)
    {
        MarketplaceOptionRules.Check(options);
        var address = MarketplaceAddress.From(options);
        var database = Database.Open(databasePath, time);
        try
        {
            database.ForgetOld(time);
            var secret = options.TokenSecret is { } given ? Encoding.UTF8.GetBytes(given) : database.Secret(() => RandomNumberGenerator.GetBytes(32));
            var web = BuildWeb(address);
            Map(web, database, new AccessTokens(secret, time), options, time);
            return new MarketplaceApplication(web, database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public Task StartAsync(CancellationToken stop) => _web.StartAsync(stop);

    public Task StopAsync() => _web.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync().ConfigureAwait(false);
        _database.Dispose();
    }

    // The empty builder reads no settings files and no environment, so that only the options decide.
    private static WebApplication BuildWeb(MarketplaceAddress address)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
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

    private static void Map(WebApplication web, Database database, AccessTokens tokens, MarketplaceOptions options, TimeProvider time)
    {
        web.UseMiddleware<Envelope>();
        if (RateLimit.From(options) is { } limit) web.UseMiddleware<RateLimitMiddleware>(new RateLimiter(limit, time));
        var station = Station.From(options, time);
        if (station is not null)
        {
            web.Lifetime.ApplicationStopping.Register(station.Close);
            web.UseMiddleware<StationMiddleware>(station);
        }
        web.UseRouting();
        Routes routes = new(web, database, tokens, time);
        new HealthEndpoints(database, time).Map(routes);
        new AccountEndpoints(database, tokens, options, time).Map(routes);
        JobEndpoints.Map(routes);
        BidEndpoints.Map(routes);
        BidDecisions.Map(routes);
        ContractEndpoints.Map(routes);
        CompletionEndpoints.Map(routes);
        PaymentEndpoints.Map(routes);
        ContractorEndpoints.Map(routes);
    }
}
