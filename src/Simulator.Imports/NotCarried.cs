using Simulator.Model.Plans;

namespace Simulator.Imports;

/// <summary>One thing that was not carried over.</summary>
/// <param name="Place">In the source.</param>
/// <param name="Path">In the source, such as <c>scenarios[0].flow[2]</c>.</param>
/// <param name="What">What it is.</param>
/// <param name="Instead">What to do instead.</param>
public sealed record NotCarried(SourcePlace Place, string Path, string What, string Instead)
{
    public override string ToString() => $"{Place}{(Path.Length == 0 ? "" : " " + Path)}: {What}; {Instead}";
}
