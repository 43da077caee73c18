namespace Simulator.Model.Chance;

public static partial class Laws
{
    /// <summary>Ranks 1 to n, rank r with weight r^-exponent (Zipf, Human Behavior and the Principle of Least Effort, 1949).</summary>
    /// <param name="Exponent">0 or more; 0 makes all ranks alike.</param>
    /// <param name="Ranks">1 to <see cref="MostRanks"/>.</param>
    public sealed record Zipf(double Exponent, int Ranks) : KnottedLaw(Knots.Steps(
        [.. Enumerable.Range(1, Ranks).Select(rank => (double)rank)], [.. Enumerable.Range(1, Ranks).Select(rank => Math.Pow(rank, -Exponent))]))
    {
        /// <summary>A table of all ranks is kept.</summary>
        public const int MostRanks = 100_000;

        public double Exponent { get; } = Exponent;

        public int Ranks { get; } = Ranks;

        public bool Equals(Zipf? other) => base.Equals(other) && Exponent.Equals(other!.Exponent) && Ranks == other.Ranks;

        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Exponent, Ranks);
    }
}
