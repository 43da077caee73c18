namespace Simulator.Imports;

/// <summary>How many of a kind were carried over: <c>3 requests</c>.</summary>
public sealed record CarriedCount(int Count, string What)
{
    private static readonly string[] Behind = [" (", " of ", " that ", " as "];

    public override string ToString()
    {
        var end = Behind.Select(word => What.IndexOf(word, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(What.Length).Min();
        var noun = What[..end];
        return $"{Count} {(Count == 1 ? noun : noun.EndsWith('y') ? noun[..^1] + "ies" : noun + "s")}{What[end..]}";
    }
}
