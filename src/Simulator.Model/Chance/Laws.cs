namespace Simulator.Model.Chance;

/// <summary>The laws that a plan can name.</summary>
public static class Laws
{
    public sealed record Constant(double Value) : Law;
    public sealed record Uniform(double From, double To) : Law;
    public sealed record Exponential(double Mean) : Law;
    public sealed record Normal(double Mean, double StandardDeviation) : Law;

    /// <param name="Median">exp(mu).</param>
    /// <param name="Sigma">Standard deviation of the logarithm.</param>
    public sealed record LogNormal(double Median, double Sigma) : Law;

    /// <summary>Scale follows from the mean: mean / Γ(1 + 1/shape).</summary>
    public sealed record Weibull(double Shape, double Mean) : Law;

    /// <summary>Scale follows from the mean: mean / shape.</summary>
    public sealed record Gamma(double Shape, double Mean) : Law;

    /// <summary>Values with weights that sum to 1.</summary>
    public sealed record Table(IReadOnlyList<double> Values, IReadOnlyList<double> Weights) : Law;
}
