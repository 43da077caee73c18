using Simulator.Model.Plans.Reading.Scripts;
using Simulator.Model.Plans.Reading.Scripts.Auth;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>setup</c> and <c>teardown</c>: acts that one user does once a run.</summary>
internal static class ErrandReader
{
    /// <summary>What setup captures or sets, which everybody has as <c>setup.name</c>.</summary>
    public static IReadOnlyList<string> NamesIn(Section top) => top.Map["setup"] is PlanNode.Map setup && setup["steps"] is { } steps ? [.. WrittenNames.In([steps]).Order(StringComparer.Ordinal)] : [];

    /// <param name="names">Of the plan; rows of feeders, and authentication that is made of them, are for its users alone.</param>
    public static ErrandPlan? ReadSetup(Section top, PlanNames names) => Read(top, "setup", WithoutRows(names) with { Setup = [] }, NamesIn(top));

    /// <param name="names">As above.</param>
    public static ErrandPlan? ReadTeardown(Section top, PlanNames names) => Read(top, "teardown", WithoutRows(names), []);

    private static PlanNames WithoutRows(PlanNames names) => names with
    {
        Feeders = PlanNames.None.Feeders,
        Access = names.Access.NeedsRows(names.Feeders.Keys) ? AuthInPlan.None : names.Access,
    };

    private static ErrandPlan? Read(Section top, string key, PlanNames names, IReadOnlyList<string> captures)
    {
        if (top.OptionalMap(key) is not { } errand) return null;
        var timeout = errand.Required("timeout", Durations.Positive, "write how long all of it may take, such as 60s");
        if (!errand.Has("steps")) errand.Missing("steps", "write at least one step such as { name: create shop, post: /shops }");
        var items = errand.Items("steps");
        var steps = new List<(Section Item, string? Name)>();
        var scenario = FlowReader.Read(key, items, FlowReader.VariablesOf(items, names), steps);
        Uniqueness.Check(steps, "step");
        if (errand.Map["steps"] is PlanNode.Sequence && scenario.Steps.Count == 0) errand.Problem("steps", "sends nothing; write at least one step such as { name: create shop, post: /shops }");
        errand.Close();
        return new ErrandPlan(timeout, scenario) { Captures = captures };
    }
}
