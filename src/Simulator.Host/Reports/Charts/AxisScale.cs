using System.Globalization;

namespace Simulator.Host.Reports.Charts;

/// <summary>An axis from 0 to a round number, with round numbers between.</summary>
internal sealed record AxisScale(double Max, double Step)
{
    public IEnumerable<double> Ticks => Enumerable.Range(0, (int)Math.Round(Max / Step) + 1).Select(i => i * Step);

    /// <param name="highest">The highest value to show.</param>
    /// <param name="wanted">About how many steps.</param>
    public static AxisScale For(double highest, int wanted = 4)
    {
        if (highest <= 0 || !double.IsFinite(highest)) return new(1, 1);
        var rough = highest / wanted;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * ((rough / power) switch { <= 1 => 1, <= 2 => 2, <= 2.5 => 2.5, <= 5 => 5, _ => 10 });
        return new(Math.Ceiling(highest / step) * step, step);
    }

    /// <summary>Steps that clocks have: seconds, minutes, hours.</summary>
    public static double TimeStep(double seconds, int wanted) =>
        Array.Find([1.0, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400], step => seconds / step <= wanted)
            is var step and > 0 ? step : 86_400;

    public static string Label(double value) => value switch
    {
        >= 1_000_000 => (value / 1_000_000).ToString("0.##", CultureInfo.InvariantCulture) + "M",
        >= 10_000 => (value / 1000).ToString("0.#", CultureInfo.InvariantCulture) + "k",
        >= 10 => value.ToString("N0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.##", CultureInfo.InvariantCulture),
    };
}
