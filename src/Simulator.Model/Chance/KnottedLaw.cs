namespace Simulator.Model.Chance;

/// <summary>A law whose distribution function is a table: ranks, weighted values, observations. What it says of itself tells it from another, not the table made of it.</summary>
public abstract record KnottedLaw : Law
{
    private readonly Knots _knots;

    private protected KnottedLaw(Knots knots) => _knots = knots;

    public override double Mean => _knots.Mean;

    public override double Cdf(double x) => _knots.Cdf(x);

    public override double CdfBelow(double x) => _knots.CdfBelow(x);

    public virtual bool Equals(KnottedLaw? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    protected internal override double Inverse(double share) => _knots.Quantile(share);

    protected internal override double PartialMean(double x) => _knots.PartialMean(x);

    protected internal override double PartialMeanBelow(double x) => _knots.PartialMeanBelow(x);

    protected internal override double InversePartialMean(double mean) => _knots.InversePartialMean(mean);
}
