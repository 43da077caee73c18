namespace Simulator.Model.Scripts.Data;

/// <summary>What stands in a feeder's file, as far as the plan has to know it.</summary>
/// <param name="Columns">In the order of the rows' values; none where the file could not be read, which is named elsewhere.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Sha256">Of the file's bytes, in lower-case hex.</param>
public sealed record FeederContent(IReadOnlyList<string> Columns, int Rows, string Sha256);
