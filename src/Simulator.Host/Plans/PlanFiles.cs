using Simulator.Model.Plans.Tree;

namespace Simulator.Host.Plans;

/// <summary>Where a file is that a plan names.</summary>
internal static class PlanFiles
{
    /// <summary>As <c>extends</c>: a path counts from the plan that says it; what the command line says counts from where one stands.</summary>
    public static string Beside(PlanNode.Scalar file) =>
        File.Exists(file.Place.File) && Path.GetDirectoryName(file.Place.File) is { } directory ? Path.Combine(directory, file.Text) : file.Text;
}
