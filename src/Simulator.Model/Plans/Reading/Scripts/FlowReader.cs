using Simulator.Model.Plans.Tree;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Flow;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads a list of acts into a scenario.</summary>
internal static class FlowReader
{
    /// <summary>The variables that a list of acts has.</summary>
    public static ScriptVariables VariablesOf(IReadOnlyList<Section> items, PlanNames names) => new(names, WrittenNames.In(items.Select(item => item.Map)));

    /// <summary>After problems, which are noted, what could be read.</summary>
    /// <param name="name">The scenario's.</param>
    /// <param name="items">The acts.</param>
    /// <param name="variables">Of <see cref="VariablesOf"/>.</param>
    /// <param name="steps">Takes all request steps with their names, which are unique in a plan.</param>
    public static Scenario Read(string name, IReadOnlyList<Section> items, ScriptVariables variables, List<(Section Item, string? Name)> steps)
    {
        var auth = variables.Plan.Access.Read(variables);
        var flow = new FlowBuilder();
        new ActReader(name, flow, variables, steps).Read(items, []);
        var scenario = flow.Build(name, variables.Names);
        scenario = scenario with { Steps = [.. scenario.Steps.Select(step => Guarded(step, scenario.Steps))], Given = variables.Given };
        return variables.Plan.Access.WrittenInto(scenario, auth);
    }

    private static IEnumerable<int> SecretsIn(Template template) => template.Parts.Where(part => part.Slot >= 0 && SecretKeys.IsSecret(part.Name)).Select(part => part.Slot);

    private static ScriptStep Guarded(ScriptStep step, IReadOnlyList<ScriptStep> all) => step with
    {
        SecretSlots = [.. SecretsIn(step.Address), .. SecretsIn(step.Headers), .. step.Body is { } body ? SecretsIn(body) : []],
        Captures = [.. step.Captures.Select(capture => capture with { IsForHeader = all.Any(one => one.Headers.Parts.Any(part => part.Slot == capture.Slot)) })],
    };
}
