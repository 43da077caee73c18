namespace Simulator.Imports.Writing;

/// <summary>A small load to begin with, where the source says nothing of how much.</summary>
internal static class StartingLoad
{
    public static void AddTo(PlanDraft draft)
    {
        draft.Phases.Add(new Yaml.Map().Add("name", "warmup").Add("duration", "30s").Add("users", "1 -> 5").Add("verdict", "reports"));
        draft.Phases.Add(new Yaml.Map().Add("name", "steady").Add("duration", "2m").Add("users", Yaml.Bare("5")));
        draft.Thresholds.Add(new Yaml.Map().Add("scope", new Yaml.Map().Add("phase", "steady")).Add("metric", "errorRate").Add("target", "< 1%"));
        draft.Thresholds.Add(new Yaml.Map().Add("scope", new Yaml.Map().Add("phase", "steady")).Add("metric", "response.p95").Add("target", "< 1s"));
    }
}
