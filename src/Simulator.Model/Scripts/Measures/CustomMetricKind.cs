namespace Simulator.Model.Scripts.Measures;

/// <summary>What a plan's own metric adds up.</summary>
public enum CustomMetricKind : byte
{
    /// <summary>A sum of amounts, such as the money of all orders.</summary>
    Counter,

    /// <summary>The share of times that a condition held, such as sold-out answers.</summary>
    Rate,

    /// <summary>The distribution of a value, such as the items in a basket.</summary>
    Trend,
}
