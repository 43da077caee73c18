namespace Simulator.Metrics.Prediction;

/// <summary>Little's law L = λW (Little, Operations Research 9, 1961) on a stretch of a prediction: far from it, the stretch is not in a steady state.</summary>
/// <param name="Segment">Name of the stretch.</param>
/// <param name="Number">L: how many there are on average.</param>
/// <param name="ArrivalRate">λ: how many come in a second.</param>
/// <param name="Seconds">W: how long each stays.</param>
public sealed record LittleCheck(string Segment, double Number, double ArrivalRate, double Seconds)
{
    /// <summary>λW over L, less 1.</summary>
    public double RelativeError => Number > 0 ? (ArrivalRate * Seconds / Number) - 1 : 0;
}
