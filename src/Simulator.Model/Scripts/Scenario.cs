using Simulator.Model.Behaviour;
using Simulator.Model.Scripts.Access;
using Simulator.Model.Scripts.Flow;

namespace Simulator.Model.Scripts;

/// <summary>A session of scripted users: requests, and what decides which of them are sent.</summary>
/// <param name="Steps">All its requests, whether or not a session comes to them; their <see cref="ScriptStep.Pause"/> counts along <see cref="Pauses"/>.</param>
/// <param name="Variables">Their names by slot; only those that are used. Slots without a name are the scenario's own.</param>
public sealed record Scenario(string Name, IReadOnlyList<ScriptStep> Steps, IReadOnlyList<string> Variables)
{
    /// <summary>The variable that every user has from the start: its own name, such as <c>shoppers-12</c>, the same in every session.</summary>
    public const string UserVariable = "user";

    /// <summary>The number from 1 of the session in the user's life.</summary>
    public const string SessionVariable = "session";

    /// <summary>The run's id.</summary>
    public const string RunVariable = "run";

    /// <summary>How the names of what the run's setup captured begin.</summary>
    public const string SetupPrefix = "setup.";

    /// <summary>Its own requests, behind those that let its users in.</summary>
    public IEnumerable<ScriptStep> AllSteps => [.. Steps.Select(step => step.Access?.LogIn).OfType<LogInPlan>().DistinctBy(plan => plan.PlanPath).SelectMany(plan => plan.Steps), .. Steps];

    /// <summary>What is done in which order; the steps one by one where nothing else was said.</summary>
    public IReadOnlyList<Act> Acts { get; init; } = [.. Steps.Select((_, at) => new Act.Send(at))];

    /// <summary>The think times, by the names of their steps.</summary>
    public IReadOnlyList<DrawnLaw> Pauses { get; init; } = [.. Steps.Where(step => step.Think is not null).Select(step => new DrawnLaw(step.Name, step.Think!))];

    /// <summary>Where chance decides.</summary>
    public IReadOnlyList<ChainRow> Choices { get; init; } = [];

    /// <summary>Names of the groups of steps that are measured as one, in the order of their first mention.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>How many loops it has.</summary>
    public int Loops { get; init; }

    /// <summary>What is in the variables before the first step.</summary>
    public GivenValues Given { get; init; } = GivenValues.None;

    /// <summary>Whether its users take rows of a feeder, for its own steps or to be let in.</summary>
    public bool Takes(string feeder) =>
        Given.Feeds.Any(use => use.Feed == feeder) || Steps.Any(step => step.Access?.LogIn is { } plan && plan.Scenario.Given.Feeds.Any(use => use.Feed == feeder));
}
