using Simulator.Model.Plans;

namespace Simulator.Imports.Reading;

/// <summary>A file that cannot be imported at all: where, what is wrong with it and what would be right.</summary>
/// <param name="place">File, line and column; 0 where the whole file is meant.</param>
public sealed class BrokenSourceException(SourcePlace place, string problem) : Exception($"{place}: {problem}")
{
    public SourcePlace Place { get; } = place;
}
