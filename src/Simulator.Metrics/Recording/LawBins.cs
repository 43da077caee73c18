using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Metrics.Recording;

/// <summary>
/// Where the draws of a law fall: bins of equal probability between the law's limits, the limits themselves apart, and what no draw can be.
/// A law of few values has a bin for each. Places: below the least, at the least, the bins, at the cap, beyond the cap.
/// </summary>
public sealed class LawBins
{
    /// <summary>Bins of a law without atoms of its own.</summary>
    public const int Most = 512;

    private const int Outside = 4;

    private readonly double[] _edges;
    private readonly double[] _padded;
    private readonly double _unit;
    private readonly double _leeway;
    private readonly double _shift;
    private readonly double _min;
    private readonly double _cap;

    private LawBins(DrawnLaw drawn, double unit, double leeway, double? min)
    {
        var law = drawn.Law;
        (Name, Law, _unit, _leeway) = (drawn.Name, law, unit, leeway);
        (_min, _cap) = ((min ?? double.NegativeInfinity) * unit, (law.Cap ?? double.PositiveInfinity) * unit);
        (MassAtMin, MassAtCap) = (min is { } least ? law.Cdf(least) : 0, law.MassAtCap);
        var between = Math.Max(0, 1 - MassAtCap - MassAtMin);
        var edges = Enumerable.Range(1, Most - 1).Select(i => law.Quantile(MassAtMin + (between * i / Most))).Distinct().ToArray();
        IsContinuous = edges.Length == Most - 1 && between > 0;
        _shift = IsContinuous ? leeway / 2 : 0;
        double[] below = [MassAtMin, .. edges.Select(law.Cdf), 1 - MassAtCap];
        Shares = [.. below.Skip(1).Zip(below, (to, from) => between > 0 ? Math.Max(0, to - from) / between : 0)];
        _edges = [.. edges.Select(edge => edge * unit)];
        var padding = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)_edges.Length + 1) - _edges.Length;
        _padded = [.. _edges, .. Enumerable.Repeat(double.PositiveInfinity, padding)];
    }

    public string Name { get; }

    public Law Law { get; }

    /// <summary>Chance of each bin on condition that the draw lies between the limits.</summary>
    public IReadOnlyList<double> Shares { get; }

    /// <summary>Chance of a draw that equals the least value; 0 where the law has no such atom.</summary>
    public double MassAtMin { get; }

    /// <summary>Chance of a draw that equals the cap.</summary>
    public double MassAtCap { get; }

    /// <summary>Whether all bins have the same chance.</summary>
    public bool IsContinuous { get; }

    public int Bins => Shares.Count;

    /// <summary>How many places there are.</summary>
    public int Places => Bins + Outside;

    public static int BelowMin => 0;

    public static int AtMin => 1;

    public static int FirstBin => 2;

    public int AtCap => FirstBin + Bins;

    public int BeyondCap => AtCap + 1;

    /// <summary>Mean of what is drawn, in the unit of <see cref="PlaceOf"/>.</summary>
    public double MeanTicks => Law.MeanWithinLimits * _unit;

    /// <summary>Pauses in ticks: cut to whole ones, and never negative.</summary>
    /// <param name="thinkScale">Factor between the law's seconds and the pause.</param>
    public static LawBins OfPause(DrawnLaw drawn, double thinkScale) =>
        new(drawn, thinkScale * TimeSpan.TicksPerSecond, leeway: 1, Math.Max(0, drawn.Law.Min ?? 0));

    /// <summary>Values as they were drawn.</summary>
    public static LawBins OfTrait(DrawnLaw drawn) => new(drawn, unit: 1, leeway: 0, drawn.Law.Min);

    /// <param name="value">In ticks for a pause.</param>
    public int PlaceOf(double value)
    {
        if (value < _min - _leeway) return BelowMin;
        if (value > _cap + _leeway) return BeyondCap;
        if (MassAtMin > 0 && value <= _min + _leeway) return AtMin;
        return MassAtCap > 0 && value >= _cap - _leeway ? AtCap : FirstBin + BinOf(value + _shift);
    }

    /// <summary>The place of something that came later than it was drawn, and so may lie beyond the cap.</summary>
    public int PlaceOfLate(double value) => Math.Min(PlaceOf(value), AtCap);

    public bool IsBetween(int place) => place >= FirstBin && place < AtCap;

    /// <summary>The probability transform of a draw between the limits: uniform from 0 to 1 where the law has no atoms.</summary>
    public double ShareOf(double value) => Math.Clamp((Law.Cdf((value + _shift) / _unit) - MassAtMin) / (1 - MassAtCap - MassAtMin), 0, 1);

    /// <summary>Chance of a value up to the upper edge of a bin, all draws counted, if each came <paramref name="late"/> later.</summary>
    /// <param name="bin">From 0; not the last, whose edge is the cap.</param>
    /// <param name="late">In the unit of <see cref="PlaceOf"/>.</param>
    public double CdfAtEdge(int bin, double late)
    {
        var value = (_edges[bin] - late) / _unit;
        return value < _min / _unit ? 0 : Law.Cdf(value);
    }

    // The bin whose upper edge is the first that the value does not pass. Draws are as often beyond an edge as not: a search that branches on it
    // would be guessed wrong half of the time.
    private int BinOf(double value)
    {
        var low = 0;
        for (var half = _padded.Length >> 1; half > 0; half >>= 1) low += half * (_padded[low + half - 1] < value ? 1 : 0);
        return Math.Min(low, _edges.Length);
    }
}
