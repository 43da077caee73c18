namespace Simulator.Model.Load;

/// <summary>
/// Splits a total of users over populations by the divisor method of Sainte-Laguë: each further user goes to the population
/// with the largest share / (2n + 1). Unlike largest remainders it is house-monotone: when the total grows, no population shrinks, so a
/// ramp never retires a user (Balinski and Young, Fair Representation, 1982).
/// </summary>
public sealed class PopulationSplit
{
    private readonly double[] _shares;
    private readonly List<int[]> _parts;

    /// <param name="shares">Not negative, at least one above 0.</param>
    public PopulationSplit(IEnumerable<double> shares)
    {
        _shares = [.. shares];
        _parts = [new int[_shares.Length]];
    }

    /// <summary>How many of <paramref name="total"/> users each population has. Parts sum to the total.</summary>
    public IReadOnlyList<int> Of(int total)
    {
        while (_parts.Count <= total)
        {
            var next = (int[])_parts[^1].Clone();
            next[MostDeserving(next)]++;
            _parts.Add(next);
        }

        return _parts[total];
    }

    private int MostDeserving(int[] parts)
    {
        var best = 0;
        for (var i = 1; i < parts.Length; i++)
        {
            if (_shares[i] / ((2 * parts[i]) + 1) > _shares[best] / ((2 * parts[best]) + 1))
            {
                best = i;
            }
        }

        return best;
    }
}
