namespace Simulator.Model.Chance;

public static partial class Laws
{
    /// <summary>Gaps between events without memory: F(x) = 1 - exp(-x / mean).</summary>
    public sealed record Exponential(double Mean) : Law
    {
        public override double Mean { get; } = Mean;

        public static Exponential WithMedian(double median) => new(median / Math.Log(2));

        public override double Cdf(double x) => x <= 0 ? 0 : -double.ExpM1(-x / Mean);

        /// <summary>What is left of an exponential is the same exponential (Cox, section 5.2).</summary>
        public override double DrawResidual(ref RandomStream stream) => Min is null && Cap is null ? Draw(ref stream) : base.DrawResidual(ref stream);

        protected override double Free(ref RandomStream stream) => -Mean * Math.Log(stream.NextOpen());

        protected internal override double Inverse(double share) => -Mean * double.LogP1(-share);

        protected internal override double PartialMean(double x) => Mean * GammaLaw.Cdf(2, x / Mean);

        protected internal override double InversePartialMean(double mean) => Mean * GammaLaw.Quantile(2, mean / Mean);
    }
}
