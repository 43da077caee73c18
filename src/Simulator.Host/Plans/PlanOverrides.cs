using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Host.Plans;

/// <summary>What the command line says over a plan, as it was typed.</summary>
public sealed record PlanOverrides
{
    public static PlanOverrides None { get; } = new();

    /// <summary>Each <c>path=value</c> of <c>--set</c>.</summary>
    public IReadOnlyList<string> Sets { get; init; } = [];

    public string? Seed { get; init; }

    public string? Target { get; init; }

    public string? ThinkScale { get; init; }

    public string? Compress { get; init; }

    /// <summary>The tree with everything set; options of their own stand over <c>--set</c>.</summary>
    public PlanNode ApplyTo(PlanNode root, ICollection<PlanProblem> problems)
    {
        foreach (var text in Sets)
        {
            if (PlanSetting.Parse(text) is { } setting)
            {
                root = setting.ApplyTo(root, problems);
            }
            else
            {
                problems.Add(new PlanProblem(new SourcePlace(SecretKeys.Mask($"--set {text}"), 0, 0), "", "is no setting; write a path and a value, such as --set phases.stress.duration=30s"));
            }
        }

        foreach (var (path, value, option) in new[]
        {
            ("seed", Seed, "--seed"), ("target.baseUrl", Target, "--target"), ("clock.thinkScale", ThinkScale, "--think-scale"), ("compression", Compress, "--compress"),
        })
        {
            // What is typed for an option is meant as it stands, JSON and references included.
            root = value is null ? root : new PlanSetting(path, EnvironmentReferences.Escape(value), $"{option} {value}").ApplyTo(root, problems);
        }

        return root;
    }
}
