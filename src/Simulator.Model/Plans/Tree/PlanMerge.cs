namespace Simulator.Model.Plans.Tree;

/// <summary>Lays one plan over another: maps merge key by key, everything else replaces. A map that names its <c>law</c> replaces as a whole.</summary>
public static class PlanMerge
{
    public static PlanNode Over(PlanNode parent, PlanNode child)
    {
        // Another law has other keys: half of the old one would be left behind.
        if (parent is not PlanNode.Map lower || child is not PlanNode.Map upper || upper["law"] is not null)
        {
            return child;
        }

        var merged = lower with { Place = upper.Place };
        foreach (var entry in upper.Entries)
        {
            merged = Lay(merged, entry);
        }

        return merged;
    }

    private static PlanNode.Map Lay(PlanNode.Map merged, PlanNode.Entry entry) => merged[entry.Key] is { } old
        ? merged with { Entries = [.. merged.Entries.Select(one => one.Key == entry.Key ? entry with { Value = Over(old, entry.Value) } : one)] }
        : merged with { Entries = [.. merged.Entries, entry] };
}
