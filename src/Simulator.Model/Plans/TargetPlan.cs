namespace Simulator.Model.Plans;

/// <summary>The system under test.</summary>
/// <param name="BaseUrl">Absolute http(s) URL, or null for the embedded reference marketplace.</param>
/// <param name="Binding">Which mapping of operations to requests; <c>marketplace</c> is built in.</param>
/// <param name="Timeouts">How long requests may take.</param>
public sealed record TargetPlan(Uri? BaseUrl, string Binding, RequestTimeouts Timeouts);
