using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Caching;
using Simulator.Marketplace.Faults;
using Simulator.Marketplace.Payments.Provider;
using Simulator.Marketplace.RateLimits;
using Simulator.Marketplace.Stations;

namespace Simulator.Marketplace;

/// <summary>The ranges of the options, looked at before anything is opened.</summary>
internal static class MarketplaceOptionRules
{
    public static void Check(MarketplaceOptions options)
    {
        Require(double.IsFinite(options.TimeScale) && options.TimeScale > 0, "time-scale must be a positive number");
        Require(options.PasswordIterations is >= 1 and <= 10_000_000, "password-iterations must be from 1 to 10000000");
        Require(options.Pool is null or (>= 2 and <= 1_000), "pool must be from 2 to 1000 connections");
        Require(options.TokenSecret is null or { Length: >= 16 }, "token-secret must have at least 16 characters");
        Require(options.AdminPassword is null || PasswordRule.Admits(options.AdminPassword), $"admin-password {PasswordRule.Words}");
        _ = RedisAddress.From(options);
        _ = RateLimit.From(options);
        _ = StationPlan.From(options);
        _ = ProviderPlan.From(options);
        _ = FaultOption.Read(options.Faults);
    }

    private static void Require(bool holds, string message)
    {
        if (!holds) throw new BadMarketplaceOptionException(message);
    }
}
