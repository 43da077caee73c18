namespace Simulator.Model.Scripts.Data;

/// <summary>One of a plan's feeders: where its rows are and who gets which. Rows do not travel: each node reads the same file.</summary>
/// <param name="Name">Its columns are the variables <c>name.column</c>.</param>
/// <param name="File">The whole path, the same on every node.</param>
/// <param name="Format">How the file is written.</param>
/// <param name="Content">What the file holds.</param>
/// <param name="PlanPath">Where the feeder stands in the plan, for messages.</param>
public sealed record FeederPlan(string Name, string File, FeedFormat Format, FeederContent Content, string PlanPath)
{
    public FeederOrder Order { get; init; }

    /// <summary>A user keeps its row through all of its sessions; else each session takes one.</summary>
    public bool IsPerUser { get; init; }

    /// <summary>Whoever finds all rows taken is out; else they come again. No row is then given twice over the whole run.</summary>
    public bool EndsWithRows { get; init; }

    public IReadOnlyList<string> Columns => Content.Columns;
}
