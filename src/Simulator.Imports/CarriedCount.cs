namespace Simulator.Imports;

/// <summary>How many of a kind were carried over: <c>3 requests</c>.</summary>
public sealed record CarriedCount(int Count, string What)
{
    public override string ToString() => $"{Count} {(Count == 1 ? What : What.EndsWith('y') ? What[..^1] + "ies" : What + "s")}";
}
