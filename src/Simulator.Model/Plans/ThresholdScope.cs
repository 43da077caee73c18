namespace Simulator.Model.Plans;

/// <summary>Which samples a threshold looks at.</summary>
public abstract record ThresholdScope
{
    private ThresholdScope() { }

    public sealed record WholeRun : ThresholdScope
    {
        public override string ToString() => "run";
    }

    public sealed record OfPhase(string Phase) : ThresholdScope
    {
        public override string ToString() => Phase;
    }

    public sealed record OfLevel(string Phase, string Level) : ThresholdScope
    {
        public override string ToString() => $"{Phase}/{Level}";
    }

    public sealed record OfPopulation(string Population) : ThresholdScope
    {
        public override string ToString() => $"population {Population}";
    }

    public sealed record OfStep(string Step) : ThresholdScope
    {
        public override string ToString() => $"step {Step}";
    }

    /// <summary>A group of steps: what was felt from its first step to its last.</summary>
    public sealed record OfGroup(string Group) : ThresholdScope
    {
        public override string ToString() => $"group {Group}";
    }

    /// <summary>The requests of all steps that carry a tag.</summary>
    public sealed record OfTag(string Key, string Value) : ThresholdScope
    {
        public override string ToString() => $"tag {Key}={Value}";
    }
}
