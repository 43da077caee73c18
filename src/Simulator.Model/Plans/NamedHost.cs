namespace Simulator.Model.Plans;

/// <summary>Another host that load may go to beside the target, such as the one that gives out tokens.</summary>
/// <param name="Name">Unique in the plan.</param>
/// <param name="Url">Absolute http(s) URL; its path stands before every path of a request.</param>
public sealed record NamedHost(string Name, Uri Url);
