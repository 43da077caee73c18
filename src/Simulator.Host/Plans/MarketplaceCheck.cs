using Simulator.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Host.Plans;

/// <summary>Asks the marketplace itself whether it could start with what a plan says under <c>target.marketplace</c>: which faults there are only it knows.</summary>
internal static class MarketplaceCheck
{
    private const string Path = "target.marketplace";

    /// <summary>A problem for each value that the marketplace would refuse; what is no text is the reader's to refuse.</summary>
    /// <param name="root">Resolved.</param>
    public static IEnumerable<PlanProblem> Problems(PlanNode root)
    {
        if (root is not PlanNode.Map top || top["target"] is not PlanNode.Map target || target["marketplace"] is not PlanNode.Map marketplace)
        {
            yield break;
        }

        foreach (var (scalar, path, options) in Settings(marketplace))
        {
            if (!scalar.IsNull && scalar.Text.Length > 0 && MarketplaceServer.ProblemOf(options(scalar.Text)) is { } problem)
            {
                yield return new PlanProblem(scalar.Place, path, problem);
            }
        }
    }

    private static IEnumerable<(PlanNode.Scalar Scalar, string Path, Func<string, MarketplaceOptions> Options)> Settings(PlanNode.Map marketplace)
    {
        foreach (var (key, options) in new (string, Func<string, MarketplaceOptions>)[]
        {
            ("station", text => new() { Station = text }), ("rateLimit", text => new() { RateLimit = text }), ("paymentProvider", text => new() { PaymentProvider = text }),
            ("redis", text => new() { Redis = text }), ("faults", text => new() { Faults = [text] }),
        })
        {
            switch (marketplace[key])
            {
                case PlanNode.Scalar scalar:
                    yield return (scalar, $"{Path}.{key}", options);
                    break;
                case PlanNode.Sequence list when key == "faults":
                    foreach (var (item, index) in list.Items.Select((item, index) => (item, index)))
                    {
                        if (item is PlanNode.Scalar fault)
                        {
                            yield return (fault, $"{Path}.{key}{list.Step(index)}", options);
                        }
                    }

                    break;
            }
        }
    }
}
