using Simulator.Metrics.Results;

namespace Simulator.Host.Tests.Reports;

/// <summary>The seconds of the <see cref="SampleRun"/>: a wave instead of chance, so that they are the same every time.</summary>
internal static class SampleTimeline
{
    /// <param name="stretch">How many seconds stand for one.</param>
    public static IEnumerable<SecondRecord> Seconds(int stretch = 1) => Enumerable.Range(0, 900 * stretch).Select(second => At(second, second / stretch));

    public static SecondRecord At(int second, int moment)
    {
        var (segment, phase, level, planned) = moment switch
        {
            < 120 => (0, "warmup", null, 10 + (90 * moment / 119)),
            < 360 => (1, "sustained", null, 250),
            < 460 => (2, "stress", "500", 500),
            < 560 => (3, "stress", "1000", 1000),
            < 670 => (4, "stress", "1500", 1500),
            < 780 => (5, "stress", "2000", 2000),
            _ => (6, "recovery", (string?)null, 250),
        };
        var wave = 1 + (0.06 * Math.Sin(moment * 1.7)) + (0.05 * Math.Sin(moment * 0.31)) + (0.03 * Math.Sin(moment * 5.3));
        var strain = Math.Max(0, planned - 1000) / 1000.0;
        var requests = (long)(Math.Min(planned, 1000 - (60 * strain)) * wave);
        var failed = strain > 0 ? (long)(requests * 0.014 * strain * wave) : moment % 37 == 0 ? 1 : 0;
        var isValid = moment is not (612 or 613 or 614 or 640);
        var p50 = (40 + (planned / 40.0) + (220 * strain)) * wave;
        return new(
            second, segment, phase, level, planned, (int)(planned * (1 - (0.004 * wave))), 0, (int)(requests / 23), 0, requests, failed, requests / 200,
            new Dictionary<string, long> { ["ok"] = requests - failed - (requests / 200), ["timeout"] = failed * 3 / 4, ["serverError"] = failed - (failed * 3 / 4) },
            Times(requests, p50, 2.2 + strain, wave), Times(requests, p50 - 1, 2.2, wave), (int)(requests * p50 / 1000), p50 * 5,
            new Dictionary<string, long> { ["JobPosted"] = requests / 100, ["BidPlaced"] = requests / 23 },
            Generator(isValid, wave, planned, moment), isValid)
        {
            InvalidBecause = isValid ? [] : [InvalidCause.Lag, InvalidCause.Cpu],
            Transport = new(
                planned, 0, moment % 60 == 0 ? planned : 2, moment == 671 ? 4 : 0, moment % 90 == 0 ? 3 : 0, requests * 400, requests * 2_300,
                moment % 60 == 0 ? Times(planned, 0.8, 2, wave) : null, Times(requests, p50 * 0.8, 2.2 + strain, wave)),
        };
    }

    private static GeneratorSecond Generator(bool isValid, double wave, int planned, int moment) => new(
        isValid ? 4 * wave : 44, isValid ? 9 * wave * wave : 120, 0.7, isValid ? 0.15 + (planned * 0.0002 * wave) : 0.93, (200L + (planned / 6)) << 20, 1.2 * wave * planned / 100, 2)
    {
        GcLongestMs = moment % 13 == 0 ? 9 * wave : 1.2 * wave, Collections = new(3, 1, moment % 30 == 0 ? 1 : 0), PoolDelayMs = isValid ? 0.2 * wave : 31, PoolQueue = planned / 100,
    };

    private static LatencySummary Times(long count, double p50, double tail, double wave) => new(
        count, p50, p50 * 1.6, count >= 20 ? p50 * tail * wave : null, count >= 100 ? p50 * tail * 2 * wave : null, null, p50 * tail * 4 * wave, p50 * 1.2, 0);
}
