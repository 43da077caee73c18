namespace Simulator.Model.Chance;

public static partial class Laws
{
    /// <summary>Some values, each with its weight.</summary>
    /// <param name="Values">In any order.</param>
    /// <param name="Weights">One for each value, not negative; they sum to 1.</param>
    public sealed record Table(IReadOnlyList<double> Values, IReadOnlyList<double> Weights) : Law
    {
        private readonly Knots _knots = Knots.Steps(Values, Weights);

        public IReadOnlyList<double> Values { get; } = Values;

        public IReadOnlyList<double> Weights { get; } = Weights;

        public override double Mean => _knots.Mean;

        public override double Cdf(double x) => _knots.Cdf(x);

        public override double CdfBelow(double x) => _knots.CdfBelow(x);

        protected internal override double Inverse(double share) => _knots.Quantile(share);

        protected internal override double PartialMean(double x) => _knots.PartialMean(x);

        protected internal override double PartialMeanBelow(double x) => _knots.PartialMeanBelow(x);

        protected internal override double InversePartialMean(double mean) => _knots.InversePartialMean(mean);

        public bool Equals(Table? other) =>
            base.Equals(other) && Values.SequenceEqual(other!.Values) && Weights.SequenceEqual(other.Weights);

        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Values.Count, Mean);
    }
}
