using MathNet.Numerics;

namespace Simulator.Model.Chance;

public static partial class Laws
{
    /// <summary>
    /// F(x) = 1 - exp(-(x / scale)^shape), mean = scale Γ(1 + 1/shape). Weighed with its length, (x / scale)^shape is gamma of shape 1 + 1/shape
    /// (Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions 1, 1994, chapter 21).
    /// </summary>
    /// <param name="Shape">0.05 or more; below 1 there are many short and a few very long draws.</param>
    /// <param name="Mean">More than 0; the scale follows from it.</param>
    public sealed record Weibull(double Shape, double Mean) : Law
    {
        private readonly double _scale = Mean / SpecialFunctions.Gamma(1 + (1 / Shape));

        public double Shape { get; } = Shape;

        public override double Mean { get; } = Mean;

        public static Weibull WithMedian(double shape, double median) =>
            new(shape, median / Math.Pow(Math.Log(2), 1 / shape) * SpecialFunctions.Gamma(1 + (1 / shape)));

        public override double Cdf(double x) => x <= 0 ? 0 : -double.ExpM1(-Math.Pow(x / _scale, Shape));

        protected override double Free(ref RandomStream stream) => _scale * Math.Pow(-Math.Log(stream.NextOpen()), 1 / Shape);

        protected internal override double Inverse(double share) => _scale * Math.Pow(-double.LogP1(-share), 1 / Shape);

        protected internal override double PartialMean(double x) => x <= 0 ? 0 : Mean * GammaLaw.Cdf(1 + (1 / Shape), Math.Pow(x / _scale, Shape));

        protected internal override double InversePartialMean(double mean) => _scale * Math.Pow(GammaLaw.Quantile(1 + (1 / Shape), mean / Mean), 1 / Shape);
    }
}
