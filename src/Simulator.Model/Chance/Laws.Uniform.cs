namespace Simulator.Model.Chance;

public static partial class Laws
{
    /// <summary>Every value alike: F(x) = (x - from) / (to - from), from &lt; to.</summary>
    public sealed record Uniform(double From, double To) : Law
    {
        public override double Mean => From + (Width / 2);

        private double Width => To - From;

        public override double Cdf(double x) => Math.Clamp((x - From) / Width, 0, 1);

        protected internal override double Inverse(double share) => From + (Width * share);

        protected internal override double PartialMean(double x)
        {
            var upTo = Math.Clamp(x, From, To);
            return (upTo - From) * (upTo + From) / (2 * Width);
        }

        protected internal override double InversePartialMean(double mean) => Math.Sqrt((From * From) + (2 * Width * mean));
    }
}
