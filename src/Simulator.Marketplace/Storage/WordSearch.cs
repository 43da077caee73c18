namespace Simulator.Marketplace.Storage;

/// <summary>The SQL that finds the jobs that have all words of a text, separated by spaces, from an index.</summary>
/// <param name="From">The tables to look in, jobs among them.</param>
/// <param name="Before">The condition, up to its argument.</param>
/// <param name="After">The rest of the condition.</param>
internal sealed record WordSearch(string From, string Before, string After);
