namespace Simulator.Model.Plans;

/// <summary>Where a value of a plan was written. Line and column count from 1; 0 where there are none (command line, environment).</summary>
public readonly record struct SourcePlace(string File, int Line, int Column)
{
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
