using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>target.marketplace</c>; it is checked also where the target is another one and it has no effect.</summary>
internal static class MarketplaceReader
{
    /// <summary>Null where the plan has none.</summary>
    public static MarketplacePlan? Read(Section target)
    {
        if (target.OptionalMap("marketplace") is not { } section)
        {
            return null;
        }

        var plan = new MarketplacePlan
        {
            Station = section.Optional("station", Stations.Read, null),
            Faults = section.Texts("faults", MarketplaceWords.Fault),
            Pool = section.Optional("pool", MarketplaceWords.Pool, null),
            Database = Address(section, "database", "MARKETPLACE_DATABASE"),
            Redis = Address(section, "redis", "MARKETPLACE_REDIS"),
            RateLimit = section.Optional("rateLimit", MarketplaceWords.RateLimit, null),
            PaymentProvider = section.Optional("paymentProvider", MarketplaceWords.PaymentProvider, null),
            Seed = section.Optional("seed", MarketplaceWords.Seed, null),
            PasswordIterations = section.Optional("passwordIterations", MarketplaceWords.PasswordIterations, null),
        };
        section.Close();
        return plan;
    }

    // Plans are shared and kept: a password comes from the environment. The address is not repeated, for it holds one.
    private static string? Address(Section section, string key, string variable)
    {
        var address = section.Optional<string?>(key, text => Numbers.Text(text).Then(value => (string?)value), null);
        if (address is null || section.Node(key) is not PlanNode.Scalar { Reference: null } || !SecretKeys.HasPassword(address))
        {
            return address;
        }

        section.Problem(key, $"carries a password; write a reference to the environment, such as ${{{variable}}}");
        return null;
    }
}
