namespace Simulator.Model.Chance;

public static partial class Laws
{
    /// <summary>
    /// A law on condition that it lies within a range, ends included: F(x) = (G(x) - G(from-)) / (G(to) - G(from-)). Drawn by inversion between G(from-)
    /// and G(to), so that nothing is thrown away (Devroye, Non-Uniform Random Variate Generation, 1986, section II.2.1).
    /// </summary>
    public sealed record Truncated : Law
    {
        /// <summary>With less than this the quantiles have too few digits left.</summary>
        public const double LeastMass = 1e-9;

        private readonly double _below;

        /// <exception cref="ArgumentException">The law lies within the range with a chance below <see cref="LeastMass"/>.</exception>
        public Truncated(Law whole, double from, double to)
        {
            (Whole, From, To) = (whole, from, to);
            _below = whole.CdfBelow(from);
            Mass = whole.Cdf(to) - _below;
            if (!(Mass >= LeastMass)) throw new ArgumentException("there is nothing of the law within the range", nameof(whole));
            Mean = PartialMean(to);
        }

        /// <summary>The law before it was truncated, without limits.</summary>
        public Law Whole { get; }

        public double From { get; }

        public double To { get; }

        /// <summary>The chance of the whole law to lie within the range.</summary>
        public double Mass { get; }

        public override double Mean { get; }

        public override double Cdf(double x) => x < From ? 0 : x >= To ? 1 : (Whole.Cdf(x) - _below) / Mass;

        public override double CdfBelow(double x) => x <= From ? 0 : x > To ? 1 : (Whole.CdfBelow(x) - _below) / Mass;

        protected internal override double Inverse(double share) => Math.Clamp(Whole.Inverse(Math.Min(1, _below + (share * Mass))), From, To);

        protected internal override double PartialMean(double x) =>
            x < From ? 0 : (Whole.PartialMean(Math.Min(x, To)) - Whole.PartialMeanBelow(From)) / Mass;

        protected internal override double PartialMeanBelow(double x) =>
            x <= From ? 0 : x > To ? Mean : (Whole.PartialMeanBelow(x) - Whole.PartialMeanBelow(From)) / Mass;

        protected internal override double InversePartialMean(double mean) =>
            Math.Clamp(Whole.InversePartialMean((mean * Mass) + Whole.PartialMeanBelow(From)), From, To);
    }
}
