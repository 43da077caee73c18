namespace Simulator.Model.Runs;

/// <summary>Names one run: UTC time of its start and the plan's name, <c>20261123T104500Z-quickstart</c>.</summary>
public readonly record struct RunId(string Value)
{
    public override string ToString() => Value;
}
