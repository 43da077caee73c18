using Microsoft.AspNetCore.Builder;
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

namespace Simulator.Marketplace;

/// <summary>Puts together what requests pass and where they end.</summary>
/// <param name="database">The database as it is, for those who watch it.</param>
/// <param name="struck">The database as requests meet it while faults are on.</param>
/// <param name="cached">The cache in front of it, null where there is none.</param>
internal sealed class MarketplacePipeline(
    MarketplaceOptions options, Database database, FaultyDatabase struck, CachedJobs? cached, FaultSwitches faults, TimeProvider time, MarketplaceLog log)
{
    public void Build(WebApplication web, AccessTokens tokens)
    {
        faults.Switched += log.FaultsSwitched;
        // What a fault holds would hold up the end.
        web.Lifetime.ApplicationStopping.Register(faults.SwitchAllOff);
        var metrics = Watched();
        UseSteps(web, metrics);
        MetricsEndpoint.Map(web, metrics);
        OpenApiPage.Map(web);
        Routes routes = new(web, struck, tokens, time);
        MapAccounts(routes, tokens);
        MapTrade(routes);
        MapMoney(routes, new BusinessClock(options.TimeScale));
        MapFigures(routes);
        new HealthEndpoints(new HealthChecks(new DatabaseCheck(struck), cached, time)).Map(routes);
        // Last, since faults may name any route that there is.
        new FaultEndpoints(faults, tokens).Map(web);
    }

    private MarketplaceMetrics Watched()
    {
        MarketplaceMetrics metrics = new(time);
        metrics.Database(() => database.Pool);
        metrics.Rows(_ => database.ReadAsync(RowCounts.ReadAsync));
        if (cached is not null) metrics.Cache(() => cached.Counts.Hits, () => cached.Counts.Misses);
        metrics.Faults(() => FaultTable.All.Select(kind => KeyValuePair.Create(kind.Name, faults.Struck(kind.Fault))));
        return metrics;
    }

    // What a request passes on its way to its endpoint, outermost first. A fault's waits hold no worker of the station.
    private void UseSteps(WebApplication web, MarketplaceMetrics metrics)
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

    private void MapAccounts(Routes routes, AccessTokens tokens)
    {
        new AccountEndpoints(struck, tokens, options, time).Map(routes);
        new MailboxEndpoints(struck, options, time).Map(routes);
        MailEndpoints.Map(routes);
        NotificationEndpoints.Map(routes);
        PreferenceEndpoints.Map(routes);
        ContractorEndpoints.Map(routes);
    }

    private void MapTrade(Routes routes)
    {
        JobEndpoints.Map(routes, cached);
        JobFinding.Map(routes);
        BidEndpoints.Map(routes);
        BidDecisions.Map(routes);
        ContractEndpoints.Map(routes);
        ChangeOrderEndpoints.Map(routes);
        MilestoneEndpoints.Map(routes);
        CompletionEndpoints.Map(routes);
    }

    private void MapMoney(Routes routes, BusinessClock clock)
    {
        new DisputeEndpoints(clock).Map(routes);
        new DisputeRulings(clock).Map(routes);
        DisputeViews.Map(routes);
        new PaymentEndpoints(new Charging(struck, PaymentProvider.From(options, time), time)).Map(routes);
        EscrowEndpoints.Map(routes);
        MoneyEndpoints.Map(routes);
        MoneyViews.Map(routes);
    }

    private void MapFigures(Routes routes)
    {
        MarketEndpoints.Map(routes);
        AnalyticsEndpoints.Map(routes);
        AuditEndpoints.Map(routes);
        new CatalogueEndpoints(struck, options, time).Map(routes);
    }
}
