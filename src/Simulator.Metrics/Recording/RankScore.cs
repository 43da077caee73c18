namespace Simulator.Metrics.Recording;

/// <summary>
/// The score of picks by rank under weights rank^-exponent: the logarithm of the picked rank less its expectation, given which ranks were open.
/// Its expectation is 0 under the plan's exponent; divided by its variance it tells how far the exponent is off (one step of Newton's method).
/// </summary>
internal sealed class RankScore
{
    private readonly double[] _logs = new double[64];
    private readonly double[] _weights = new double[64];

    public RankScore(double exponent)
    {
        for (var i = 0; i < _logs.Length; i++) (_logs[i], _weights[i]) = (Math.Log(i + 1), Math.Pow(i + 1, -exponent));
    }

    /// <param name="open">A bit for each rank from 0.</param>
    public (double Score, double Variance) Of(ulong open, int rank)
    {
        var (sum, first, second) = (0.0, 0.0, 0.0);
        for (var left = open; left != 0; left &= left - 1)
        {
            var i = System.Numerics.BitOperations.TrailingZeroCount(left);
            var weighed = _weights[i] * _logs[i];
            sum += _weights[i];
            first += weighed;
            second += weighed * _logs[i];
        }
        if (sum == 0) return (0, 0);
        var mean = first / sum;
        return (_logs[rank] - mean, Math.Max(0, (second / sum) - (mean * mean)));
    }
}
