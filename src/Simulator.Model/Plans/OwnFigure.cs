namespace Simulator.Model.Plans;

/// <summary>What a threshold can be set on of a metric of the plan's own.</summary>
public enum OwnFigure
{
    /// <summary>Of a trend's values.</summary>
    Percentile,

    /// <summary>Of a trend's values.</summary>
    Mean,

    /// <summary>Of a trend's values.</summary>
    Min,

    /// <summary>Of a trend's values.</summary>
    Max,

    /// <summary>All amounts of a counter together.</summary>
    Count,

    /// <summary>The amounts of a counter by the second.</summary>
    Rate,

    /// <summary>How often a rate's condition held, 0 to 1.</summary>
    Share,
}
