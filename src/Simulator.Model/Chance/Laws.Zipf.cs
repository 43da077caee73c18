namespace Simulator.Model.Chance;

public static partial class Laws
{
    /// <summary>Ranks 1 to n, rank r with weight r^-exponent (Zipf, Human Behavior and the Principle of Least Effort, 1949).</summary>
    /// <param name="Exponent">0 or more; 0 makes all ranks alike.</param>
    /// <param name="Ranks">1 to <see cref="MostRanks"/>.</param>
    public sealed record Zipf(double Exponent, int Ranks) : Law
    {
        /// <summary>A table of all ranks is kept.</summary>
        public const int MostRanks = 100_000;

        private readonly Knots _knots = Knots.Steps(
            [.. Enumerable.Range(1, Ranks).Select(rank => (double)rank)], [.. Enumerable.Range(1, Ranks).Select(rank => Math.Pow(rank, -Exponent))]);

        public double Exponent { get; } = Exponent;

        public int Ranks { get; } = Ranks;

        public override double Mean => _knots.Mean;

        public override double Cdf(double x) => _knots.Cdf(x);

        public override double CdfBelow(double x) => _knots.CdfBelow(x);

        protected internal override double Inverse(double share) => _knots.Quantile(share);

        protected internal override double PartialMean(double x) => _knots.PartialMean(x);

        protected internal override double PartialMeanBelow(double x) => _knots.PartialMeanBelow(x);

        protected internal override double InversePartialMean(double mean) => _knots.InversePartialMean(mean);

        public bool Equals(Zipf? other) => base.Equals(other) && Exponent.Equals(other!.Exponent) && Ranks == other.Ranks;

        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Exponent, Ranks);
    }
}
