namespace Simulator.Metrics.Prediction;

/// <summary>One quantity, predicted and measured.</summary>
/// <param name="Segment">Where.</param>
/// <param name="Quantity"><c>requests/s</c>, <c>session length</c>, or <c>share of</c> a step.</param>
/// <param name="Tolerance">The relative difference that is agreed, such as 0.05.</param>
public sealed record PredictionComparison(string Segment, string Quantity, double Predicted, double Measured, double Tolerance)
{
    /// <summary>Measured over predicted, less 1.</summary>
    public double RelativeDifference => Predicted == 0 ? (Measured == 0 ? 0 : 1) : (Measured / Predicted) - 1;

    public bool Agrees => Math.Abs(RelativeDifference) <= Tolerance;
}
