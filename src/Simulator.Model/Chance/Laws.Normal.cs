namespace Simulator.Model.Chance;

public static partial class Laws
{
    /// <summary>F(x) = Φ((x - mean) / standardDeviation), standardDeviation &gt; 0. Reaches below 0: give a <see cref="Law.Min"/> where that makes no sense.</summary>
    public sealed record Normal(double Mean, double StandardDeviation) : Law
    {
        private const int Halvings = 100;

        public override double Mean { get; } = Mean;

        public double StandardDeviation { get; } = StandardDeviation;

        public override double Cdf(double x) => NormalLaw.Cdf((x - Mean) / StandardDeviation);

        protected internal override double Inverse(double share) => Mean + (StandardDeviation * NormalLaw.Quantile(share));

        // E[X; X ≤ x] = mean Φ(z) - standardDeviation φ(z).
        protected internal override double PartialMean(double x)
        {
            var z = (x - Mean) / StandardDeviation;
            return (Mean * NormalLaw.Cdf(z)) - (StandardDeviation * NormalLaw.Density(z));
        }

        // There is no closed form; above 0 it rises, so halving finds it.
        protected internal override double InversePartialMean(double mean)
        {
            var (low, high) = (0.0, Math.Max(0, Mean) + (40 * StandardDeviation));
            for (var i = 0; i < Halvings && high > low; i++)
            {
                var middle = low + ((high - low) / 2);
                if (PartialMean(middle) < mean) low = middle;
                else high = middle;
            }
            return high;
        }
    }
}
