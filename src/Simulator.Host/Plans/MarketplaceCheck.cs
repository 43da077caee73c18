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
            return [];
        }

        return
        [
            .. Of("station", text => new() { Station = text }), .. Of("rateLimit", text => new() { RateLimit = text }),
            .. Of("paymentProvider", text => new() { PaymentProvider = text }), .. Of("redis", text => new() { Redis = text }), .. Faults(marketplace["faults"]),
        ];

        IEnumerable<PlanProblem> Of(string key, Func<string, MarketplaceOptions> options) => Problem(marketplace[key], $"{Path}.{key}", options);
    }

    private static IEnumerable<PlanProblem> Faults(PlanNode? node)
    {
        const string Key = $"{Path}.faults";
        if (node is not PlanNode.Sequence list)
        {
            return Problem(node, Key, text => new() { Faults = [text] });
        }

        var each = list.Items.SelectMany((item, index) => Problem(item, Key + list.Step(index), text => new() { Faults = [text] })).ToList();
        var all = list.Items.OfType<PlanNode.Scalar>().Select(item => item.Text).ToList();
        return each.Count == 0 && all.Count == list.Items.Count && MarketplaceServer.ProblemOf(new() { Faults = all }) is { } together
            ? [new PlanProblem(list.Place, Key, together)]
            : each;
    }

    private static IEnumerable<PlanProblem> Problem(PlanNode? node, string path, Func<string, MarketplaceOptions> options) =>
        node is PlanNode.Scalar { IsNull: false, Text.Length: > 0 } scalar && MarketplaceServer.ProblemOf(options(scalar.Text)) is { } problem
            ? [new PlanProblem(scalar.Place, path, problem)]
            : [];
}
