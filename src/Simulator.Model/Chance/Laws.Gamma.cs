namespace Simulator.Model.Chance;

public static partial class Laws
{
    /// <summary>
    /// F(x) = P(shape, x / scale), the regularized lower incomplete gamma function; mean = shape scale. Weighed with its length it is gamma of
    /// shape + 1 (Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions 1, 1994, chapter 17).
    /// </summary>
    /// <param name="Shape">0.05 or more.</param>
    /// <param name="Mean">More than 0; the scale follows from it.</param>
    public sealed record Gamma(double Shape, double Mean) : Law
    {
        public double Shape { get; } = Shape;

        public override double Mean { get; } = Mean;

        private double Scale => Mean / Shape;

        public static Gamma WithMedian(double shape, double median) => new(shape, median * shape / GammaLaw.Quantile(shape, 0.5));

        public override double Cdf(double x) => GammaLaw.Cdf(Shape, x / Scale);

        protected override double Free(ref RandomStream stream) => Scale * GammaLaw.Draw(Shape, ref stream);

        protected internal override double Inverse(double share) => Scale * GammaLaw.Quantile(Shape, share);

        protected internal override double PartialMean(double x) => Mean * GammaLaw.Cdf(Shape + 1, x / Scale);

        protected internal override double InversePartialMean(double mean) => Scale * GammaLaw.Quantile(Shape + 1, mean / Mean);
    }
}
