using Simulator.Model.Behaviour;

namespace Simulator.Model.Scripts;

/// <summary>A session of scripted users: its requests in their order.</summary>
/// <param name="Steps">At least one; their <see cref="ScriptStep.Pause"/> counts along <see cref="Pauses"/>.</param>
/// <param name="Variables">Their names by slot; only those that are used.</param>
public sealed record Scenario(string Name, IReadOnlyList<ScriptStep> Steps, IReadOnlyList<string> Variables)
{
    /// <summary>The variable that every user has from the start: its own name, such as <c>shoppers-12</c>, the same in every session.</summary>
    public const string UserVariable = "user";

    /// <summary>The think times, by the names of their steps.</summary>
    public IReadOnlyList<DrawnLaw> Pauses { get; } = [.. Steps.Where(step => step.Think is not null).Select(step => new DrawnLaw(step.Name, step.Think!))];
}
