namespace Simulator.Model.Chance;

public static partial class Laws
{
    /// <summary>
    /// The logarithm is normal: F(x) = Φ(ln(x / median) / sigma), mean = median exp(sigma² / 2). Weighed with its length it is again log-normal,
    /// with the median times exp(sigma²) (Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions 1, 1994, chapter 14).
    /// </summary>
    /// <param name="Median">exp(mu), more than 0.</param>
    /// <param name="Sigma">Standard deviation of the logarithm, more than 0.</param>
    public sealed record LogNormal(double Median, double Sigma) : Law
    {
        public double Median { get; } = Median;

        public double Sigma { get; } = Sigma;

        public override double Mean { get; } = Median * Math.Exp(Sigma * Sigma / 2);

        public static LogNormal WithMean(double mean, double sigma) => new(mean * Math.Exp(-sigma * sigma / 2), sigma);

        public override double Cdf(double x) => x <= 0 ? 0 : NormalLaw.Cdf(Math.Log(x / Median) / Sigma);

        protected internal override double Inverse(double share) => Median * Math.Exp(Sigma * NormalLaw.Quantile(share));

        protected internal override double PartialMean(double x) => x <= 0 ? 0 : Mean * NormalLaw.Cdf((Math.Log(x / Median) / Sigma) - Sigma);

        protected internal override double InversePartialMean(double mean) =>
            Median * Math.Exp(Sigma * (Sigma + NormalLaw.Quantile(Math.Clamp(mean / Mean, 0, 1))));
    }
}
