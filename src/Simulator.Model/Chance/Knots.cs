namespace Simulator.Model.Chance;

/// <summary>A distribution function of straight pieces: F at ascending values. Upright pieces (a value twice) are atoms, flat ones gaps.</summary>
internal sealed class Knots
{
    private readonly double[] _values;
    private readonly double[] _shares;
    private readonly double[] _means;
    private readonly int _firstPositive;

    /// <param name="values">Ascending, one at least.</param>
    /// <param name="shares">Ascending, from 0 to 1.</param>
    public Knots(IReadOnlyList<double> values, IReadOnlyList<double> shares)
    {
        (_values, _shares, _means) = ([.. values], [.. shares], new double[values.Count]);
        for (var i = 1; i < _values.Length; i++)
            _means[i] = _means[i - 1] + ((_shares[i] - _shares[i - 1]) * (_values[i - 1] + _values[i]) / 2);
        _firstPositive = FirstAtLeast(_values, 0, 0);
    }

    public double Mean => _means[^1];

    /// <summary>Atoms alone.</summary>
    /// <param name="weights">Not negative, one at least above 0; need not sum to 1.</param>
    public static Knots Steps(IReadOnlyList<double> values, IReadOnlyList<double> weights)
    {
        var rows = values.Zip(weights).OrderBy(row => row.First).ToArray();
        var (all, sum) = (rows.Sum(row => row.Second), 0.0);
        var (at, shares) = (new double[2 * rows.Length], new double[2 * rows.Length]);
        for (var i = 0; i < rows.Length; i++)
        {
            at[2 * i] = at[(2 * i) + 1] = rows[i].First;
            shares[2 * i] = sum / all;
            shares[(2 * i) + 1] = (sum += rows[i].Second) / all;
        }
        shares[^1] = 1;
        return new Knots(at, shares);
    }

    public double Cdf(double x)
    {
        var after = FirstAbove(x);
        return after == 0 ? 0 : after == _values.Length ? 1 : Between(_values, _shares, after, x);
    }

    public double CdfBelow(double x)
    {
        var at = FirstAtLeast(_values, x, 0);
        return at == 0 ? 0 : at == _values.Length ? 1 : Between(_values, _shares, at, x);
    }

    public double Quantile(double share)
    {
        var at = FirstAtLeast(_shares, share, 0);
        return at == 0 ? _values[0] : Between(_shares, _values, Math.Min(at, _values.Length - 1), share);
    }

    public double PartialMean(double x) => PartialMean(FirstAbove(x), x);

    public double PartialMeanBelow(double x) => PartialMean(FirstAtLeast(_values, x, 0), x);

    /// <summary>The smallest value ≥ 0 up to which the partial mean reaches <paramref name="mean"/>.</summary>
    public double InversePartialMean(double mean)
    {
        var at = Math.Min(FirstAtLeast(_means, mean, _firstPositive), _values.Length - 1);
        if (at == 0) return _values[0];
        var (low, high) = (_values[at - 1], _values[at]);
        if (low == high) return high;
        var density = (_shares[at] - _shares[at - 1]) / (high - low);
        if (density == 0) return high;
        return Math.Clamp(Math.Sqrt(Math.Max(0, (low * low) + (2 * (mean - _means[at - 1]) / density))), Math.Max(low, 0), high);
    }

    private double PartialMean(int after, double x)
    {
        if (after == 0) return 0;
        if (after == _values.Length) return Mean;
        var share = Between(_values, _shares, after, x);
        return _means[after - 1] + ((share - _shares[after - 1]) * (_values[after - 1] + x) / 2);
    }

    private int FirstAbove(double x)
    {
        var (low, high) = (0, _values.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_values[middle] > x) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private static int FirstAtLeast(double[] ascending, double x, int from)
    {
        var (low, high) = (from, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ascending[middle] >= x) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    // On the straight line from the knot before `after` to the one there.
    private static double Between(double[] across, double[] up, int after, double at)
    {
        var width = across[after] - across[after - 1];
        return width > 0 ? up[after - 1] + ((at - across[after - 1]) / width * (up[after] - up[after - 1])) : up[after];
    }
}
