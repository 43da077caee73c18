namespace Simulator.Model.Chance;

public static partial class Laws
{
    /// <summary>
    /// What was observed: values in ascending order and the distribution function there, straight lines between them (Law, Simulation Modeling
    /// and Analysis, 5th edition, 2015, section 6.2.4). A value that stands twice is an atom.
    /// </summary>
    /// <param name="Values">Ascending.</param>
    /// <param name="Shares">F at each value: ascending, from 0 to 1.</param>
    public sealed record Empirical(IReadOnlyList<double> Values, IReadOnlyList<double> Shares) : KnottedLaw(new Knots(Values, Shares))
    {
        /// <summary>A plan travels whole to every node.</summary>
        public const int MostPoints = 10_000;

        public IReadOnlyList<double> Values { get; } = Values;

        public IReadOnlyList<double> Shares { get; } = Shares;

        /// <summary>
        /// Lines between the sorted points: n points of equal weight have F = (i - 1) / (n - 1), and in general the stretch between two neighbours has
        /// the mean of their weights. The first and the last point are therefore the least and the greatest draw.
        /// </summary>
        /// <param name="points">At least one, in any order.</param>
        /// <param name="weights">One for each point, not negative.</param>
        public static Law Through(IReadOnlyList<double> points, IReadOnlyList<double> weights)
        {
            var rows = points.Zip(weights).Where(row => row.Second > 0).OrderBy(row => row.First).ToArray();
            if (rows.Length == 1) return new Constant(rows[0].First);

            var shares = new double[rows.Length];
            for (var i = 1; i < rows.Length; i++) shares[i] = shares[i - 1] + ((rows[i - 1].Second + rows[i].Second) / 2);
            return new Empirical([.. rows.Select(row => row.First)], [.. shares.Select(share => share / shares[^1])]);
        }

        public bool Equals(Empirical? other) =>
            base.Equals(other) && Values.SequenceEqual(other!.Values) && Shares.SequenceEqual(other.Shares);

        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Values.Count, Mean);
    }
}
