namespace Simulator.Model.Scripts.Data;

/// <summary>What became of a feeder's file: its rows, or everything that is wrong with it.</summary>
/// <param name="Columns">As far as they could be read.</param>
/// <param name="Rows">Null where there is any problem.</param>
/// <param name="Problems">By line; of very many the first, and how many more there are.</param>
public sealed record FeedReading(IReadOnlyList<string> Columns, FeedRows? Rows, IReadOnlyList<FeedProblem> Problems);
