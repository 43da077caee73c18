namespace Simulator.Model.Chance;

/// <summary>
/// A law of chance, in the unit of the thing it describes: seconds for durations, currency units for budgets.
/// Draws below <see cref="Min"/> or above <see cref="Cap"/> are set to that limit, not thrown away and never to zero.
/// Distribution function, quantiles and mean are those of the law before these limits; a truncated law is another law and has its own.
/// </summary>
/// <remarks>
/// A test of draws by the probability integral transform takes those that equal a limit apart: their shares are <see cref="MassAtMin"/> and
/// <see cref="MassAtCap"/>, and the others are spread as Cdf between the limits. Where a law has atoms of its own (table, zipf, constant),
/// <c>CdfBelow(x) + u (Cdf(x) - CdfBelow(x))</c> with a uniform u of the tester's own is uniform (Rosenblatt's transform, randomised).
/// </remarks>
public abstract record Law
{
    private const double LargestShare = 1 - (1.0 / (1UL << 53));

    public double? Min { get; init; }

    public double? Cap { get; init; }

    /// <summary>Expectation before the limits.</summary>
    public abstract double Mean { get; }

    /// <summary>Expectation of what is drawn: <c>min F(min) + E[X; min &lt; X ≤ cap] + cap (1 - F(cap))</c>.</summary>
    public double MeanWithinLimits
    {
        get
        {
            var (low, high) = (Min ?? double.NegativeInfinity, Cap ?? double.PositiveInfinity);
            return Times(low, Cdf(low)) + PartialMean(high) - PartialMean(low) + Times(high, 1 - Cdf(high));
        }
    }

    /// <summary>The chance of a draw that equals <see cref="Min"/>; 0 where there is none.</summary>
    public double MassAtMin => Min is { } min ? Cdf(min) : 0;

    /// <summary>The chance of a draw that equals <see cref="Cap"/>, the law's survival there; 0 where there is none.</summary>
    public double MassAtCap => Cap is { } cap ? 1 - CdfBelow(cap) : 0;

    /// <summary>F(x) = P(X ≤ x) before the limits.</summary>
    public abstract double Cdf(double x);

    /// <summary>P(X &lt; x) before the limits: another number than <see cref="Cdf"/> only where the law has an atom at x.</summary>
    public virtual double CdfBelow(double x) => Cdf(x);

    /// <summary>The smallest x with F(x) ≥ <paramref name="share"/>, before the limits; infinite at 0 or 1 where the law has no bound there.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not within 0 to 1.</exception>
    public double Quantile(double share) => share is >= 0 and <= 1
        ? Inverse(share)
        : throw new ArgumentOutOfRangeException(nameof(share), share, "a quantile is asked for with a share from 0 to 1");

    /// <summary>One value, within the limits. By inversion, one number of the stream each, but for gamma (as many as it takes) and constant (none).</summary>
    public double Draw(ref RandomStream stream)
    {
        var value = Free(ref stream);
        if (value < Min) return Min.Value;
        return value > Cap ? Cap.Value : value;
    }

    /// <summary>
    /// The time to the next event of a renewal process whose gaps are draws of this law and that has been running for ever: density
    /// (1 - G(t)) / E[Y] for the law G of the draws Y within their limits, negative ones counted as 0 (D. R. Cox, Renewal Theory, 1962, section 5.2).
    /// Drawn as the length of the gap that covers a moment, whose density is y dG(y) / E[Y], times a uniform. Its mean is E[Y²] / (2 E[Y]).
    /// </summary>
    public virtual double DrawResidual(ref RandomStream stream)
    {
        var length = LengthBiased(stream.NextOpen());
        return length * stream.NextDouble();
    }

    /// <summary>A draw before the limits.</summary>
    protected virtual double Free(ref RandomStream stream) => Inverse(stream.NextOpen());

    /// <param name="share">0 to 1.</param>
    protected internal abstract double Inverse(double share);

    /// <summary>E[X; X ≤ x], which is 0 at -∞ and the mean at +∞.</summary>
    protected internal abstract double PartialMean(double x);

    /// <summary>E[X; X &lt; x].</summary>
    protected internal virtual double PartialMeanBelow(double x) => PartialMean(x);

    /// <summary>The smallest x ≥ 0 with <see cref="PartialMean"/> of <paramref name="mean"/> or more.</summary>
    protected internal abstract double InversePartialMean(double mean);

    // The gap that covers a moment: what lies between the limits weighs its length, and so do the atoms that the limits make.
    private double LengthBiased(double share)
    {
        var (low, high) = (Math.Max(Min ?? 0, 0), Math.Max(Cap ?? double.PositiveInfinity, 0));
        var below = PartialMean(low);
        var (atLow, between, atHigh) = (low * Cdf(low), PartialMean(high) - below, Times(high, 1 - Cdf(high)));
        var target = (share * (atLow + between + atHigh)) - atLow;
        if (target <= 0) return low;
        if (target >= between && atHigh > 0) return high;
        return Math.Clamp(InversePartialMean(below + Math.Min(target, between * LargestShare)), low, high);
    }

    private static double Times(double limit, double mass) => mass == 0 || double.IsInfinity(limit) ? 0 : limit * mass;
}
