using Simulator.Model.Bindings;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Plans;

/// <summary>The system under test.</summary>
/// <param name="BaseUrl">Absolute http(s) URL, or null for the embedded reference marketplace.</param>
/// <param name="Binding">Which mapping of operations to requests: <c>marketplace</c> is built in, any other is the name of <see cref="Api"/>. Empty where only scenarios are followed.</param>
/// <param name="Timeouts">How long requests may take.</param>
/// <param name="Marketplace">How the embedded marketplace is started; without effect on any other target. Null: as it comes.</param>
public sealed record TargetPlan(Uri? BaseUrl, string Binding, RequestTimeouts Timeouts, MarketplacePlan? Marketplace = null)
{
    /// <summary>Path below the base URL that has to answer 200 before a run; null: the binding's, or none where only scenarios are followed.</summary>
    public string? HealthPath { get; init; }

    /// <summary>How users reach it.</summary>
    public HttpPlan Http { get; init; } = new();

    /// <summary>Other hosts that requests of scenarios may go to. Their order numbers them, from 1; 0 is the target itself.</summary>
    public IReadOnlyList<NamedHost> Hosts { get; init; } = [];

    /// <summary>The API as a binding declares it; null for the one that is built in.</summary>
    public MarketApi? Api { get; init; }

    /// <summary>What the personas can do there.</summary>
    public MarketCapabilities Capabilities => Api?.Capabilities ?? MarketCapabilities.All;

    public bool IsEmbedded => BaseUrl is null;

    /// <summary>The station that stands in front of the target; null where there is none or nobody knows of one.</summary>
    public StationPlan? Station => IsEmbedded ? Marketplace?.Station : null;
}
