using Simulator.Model.Plans.Reading.Scripts;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>setup</c> and <c>teardown</c>: steps that one user follows once a run.</summary>
internal static class ErrandReader
{
    /// <param name="key"><c>setup</c> or <c>teardown</c>.</param>
    public static ErrandPlan? Read(Section top, string key)
    {
        if (top.OptionalMap(key) is not { } errand) return null;
        var timeout = errand.Required("timeout", Durations.Positive, "write how long all of it may take, such as 60s");
        if (!errand.Has("steps")) errand.Missing("steps", "write at least one step such as { name: create shop, post: /shops }");
        var scenario = ScenarioReader.ReadErrand(errand, key);
        errand.Close();
        return new ErrandPlan(timeout, scenario);
    }
}
