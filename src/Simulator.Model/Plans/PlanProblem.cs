namespace Simulator.Model.Plans;

/// <summary>One thing that is wrong with a plan, and what would be right.</summary>
/// <param name="Place">File, line and column.</param>
/// <param name="Path">The key, such as <c>phases.stress.users</c>.</param>
/// <param name="Message">What is wrong, what would be right.</param>
public sealed record PlanProblem(SourcePlace Place, string Path, string Message)
{
    public override string ToString() => Path.Length == 0 ? $"{Place}: {Message}" : $"{Place} {Path}: {Message}";
}
