namespace Simulator.Model.Marketplace;

/// <summary>A row as the plan writes it: where it stands, its ways on, and where they lead.</summary>
/// <param name="Part">The part of <c>model</c> that has it, such as <c>contractor</c>.</param>
/// <param name="Key">Its key there.</param>
/// <param name="IsCoin">The plan gives the first way's share alone.</param>
/// <param name="Ways">The ways on in their order, the way out last.</param>
internal sealed record RowShape(string Part, string Key, bool IsCoin, IReadOnlyList<RowWay> Ways)
{
    public string State => $"{Part}/{Key}";
}
