namespace Simulator.Model.Chance;

/// <summary>The laws that a plan can name.</summary>
public static partial class Laws
{
    /// <summary>Always the same; a draw takes nothing from the stream.</summary>
    public sealed record Constant(double Value) : Law
    {
        public override double Mean => Value;

        public override double Cdf(double x) => x >= Value ? 1 : 0;

        public override double CdfBelow(double x) => x > Value ? 1 : 0;

        protected override double Free(ref RandomStream stream) => Value;

        protected internal override double Inverse(double share) => Value;

        protected internal override double PartialMean(double x) => x >= Value ? Value : 0;

        protected internal override double PartialMeanBelow(double x) => x > Value ? Value : 0;

        protected internal override double InversePartialMean(double mean) => Value;
    }
}
