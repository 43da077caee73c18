namespace Simulator.Marketplace.Chance;

/// <summary>The laws that <see cref="ServiceLaw"/> knows.</summary>
internal static class ServiceLaws
{
    public sealed record Fixed(TimeSpan Value) : ServiceLaw
    {
        public override TimeSpan Mean => Value;

        protected override double Ticks(ref SeededDraw draw) => Value.Ticks;
    }

    public sealed record Exponential(TimeSpan MeanValue) : ServiceLaw
    {
        public override TimeSpan Mean => MeanValue;

        protected override double Ticks(ref SeededDraw draw) => -MeanValue.Ticks * Math.Log(draw.NextOpen());
    }

    public sealed record Uniform(TimeSpan From, TimeSpan To) : ServiceLaw
    {
        public override TimeSpan Mean => (From + To) / 2;

        protected override double Ticks(ref SeededDraw draw) => From.Ticks + ((To - From).Ticks * draw.NextDouble());
    }

    /// <summary>The sum of <paramref name="Shape"/> equal exponential steps.</summary>
    public sealed record Erlang(int Shape, TimeSpan MeanValue) : ServiceLaw
    {
        public override TimeSpan Mean => MeanValue;

        protected override double Ticks(ref SeededDraw draw)
        {
            var sum = 0.0;
            for (var i = 0; i < Shape; i++) sum -= Math.Log(draw.NextOpen());
            return sum * MeanValue.Ticks / Shape;
        }
    }

    /// <param name="MeanValue">The mean itself; the median is mean·exp(−sigma²/2).</param>
    /// <param name="Sigma">The standard deviation of the logarithm.</param>
    public sealed record LogNormal(TimeSpan MeanValue, double Sigma) : ServiceLaw
    {
        public override TimeSpan Mean => MeanValue;

        // A standard normal number after Box and Muller (1958).
        protected override double Ticks(ref SeededDraw draw)
        {
            var normal = Math.Sqrt(-2 * Math.Log(draw.NextOpen())) * Math.Cos(2 * Math.PI * draw.NextDouble());
            return MeanValue.Ticks * Math.Exp((Sigma * normal) - (Sigma * Sigma / 2));
        }
    }
}
