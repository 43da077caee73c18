namespace Simulator.Model.Scripts.Data;

/// <summary>What is wrong with a line of a feeder's file. Values are never repeated: they may be passwords.</summary>
/// <param name="Line">From 1; 0 for the whole file.</param>
/// <param name="What">What is wrong, what would be right.</param>
public sealed record FeedProblem(int Line, string What);
