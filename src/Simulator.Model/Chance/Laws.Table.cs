namespace Simulator.Model.Chance;

public static partial class Laws
{
    /// <summary>Some values, each with its weight.</summary>
    /// <param name="Values">In any order.</param>
    /// <param name="Weights">One for each value, not negative; they sum to 1.</param>
    public sealed record Table(IReadOnlyList<double> Values, IReadOnlyList<double> Weights) : KnottedLaw(Knots.Steps(Values, Weights))
    {
        public IReadOnlyList<double> Values { get; } = Values;

        public IReadOnlyList<double> Weights { get; } = Weights;

        public bool Equals(Table? other) =>
            base.Equals(other) && Values.SequenceEqual(other!.Values) && Weights.SequenceEqual(other.Weights);

        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Values.Count, Mean);
    }
}
