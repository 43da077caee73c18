using Simulator.Marketplace.Chance;

namespace Simulator.Marketplace.Payments.Provider;

/// <summary>What the option <c>payment-provider</c> says: the shares of the outcomes other than success, and the laws of the provider's times.</summary>
internal sealed record ProviderPlan
{
    private const string Option = "payment-provider";
    private const string Example = "requires-action=0.05,processing=3%,failed=0.02,latency=exp(200ms),processing-time=fixed(2s)";

    public static readonly ProviderPlan SucceedsAtOnce = new();

    public double RequiresAction { get; private init; }

    public double Processing { get; private init; }

    public double Failed { get; private init; }

    public ServiceLaw Latency { get; private init; } = new ServiceLaws.Fixed(TimeSpan.Zero);

    public ServiceLaw ProcessingTime { get; private init; } = new ServiceLaws.Fixed(TimeSpan.FromSeconds(2));

    public static ProviderPlan From(MarketplaceOptions options) => options.PaymentProvider is { } text ? Parse(text) : SucceedsAtOnce;

    private static ProviderPlan Parse(string text)
    {
        var plan = SucceedsAtOnce;
        HashSet<string> names = [];
        foreach (var part in Parts(text))
        {
            if (part.Split('=', 2, StringSplitOptions.TrimEntries) is not [var name, var value]) throw Bad($"'{part}' has no value");
            if (!names.Add(name)) throw Bad($"{name} is given twice");
            plan = name switch
            {
                "requires-action" => plan with { RequiresAction = Share.Parse(Option, value) },
                "processing" => plan with { Processing = Share.Parse(Option, value) },
                "failed" => plan with { Failed = Share.Parse(Option, value) },
                "latency" => plan with { Latency = ServiceLaw.Parse(Option, value) },
                "processing-time" => plan with { ProcessingTime = ServiceLaw.Parse(Option, value) },
                _ => throw Bad($"'{name}' is not known"),
            };
        }
        // Decimal shares such as 0.7, 0.2 and 0.1 may miss 1 by a rounding.
        return plan.RequiresAction + plan.Processing + plan.Failed <= 1 + 1e-9 ? plan : throw Bad("the shares sum to more than 1");
    }

    // Commas also part the arguments of a law.
    private static IEnumerable<string> Parts(string text)
    {
        var (from, depth) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ',' && depth == 0))
            {
                yield return text[from..i];
                from = i + 1;
            }
            else if (text[i] == '(') depth++;
            else if (text[i] == ')') depth--;
        }
    }

    private static BadMarketplaceOptionException Bad(string problem) => new($"{Option}: {problem}; write it as {Example}");
}
