namespace Simulator.Marketplace.Storage;

/// <summary>The SQL that finds the jobs that have all words of a text, separated by spaces, from an index.</summary>
/// <param name="Index">The table that is enough to count them.</param>
/// <param name="Jobs">The tables to look in to read them.</param>
/// <param name="Before">The condition, up to its argument.</param>
/// <param name="After">The rest of the condition.</param>
/// <param name="Key">What gives the order of creation without leaving the index.</param>
internal sealed record WordSearch(string Index, string Jobs, string Before, string After, string Key);
