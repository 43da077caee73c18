namespace Simulator.Model.Load;

/// <summary>
/// How a day's intensity rises and falls: straight lines through 24 values, one at each full hour, and from the last back to the first.
/// Only their shape counts: they are divided by their mean, so that a whole day has as many session starts as the phases say.
/// </summary>
/// <param name="Day">How long a day takes on the run's clock, longer than zero; 24 h is honest.</param>
/// <param name="Begins">The time of day at which the run begins, zero up to, not including, 24 h.</param>
/// <param name="Curve">24 values from 00:00 on, not negative, one at least above 0.</param>
public sealed record DiurnalCurve(TimeSpan Day, TimeSpan Begins, IReadOnlyList<double> Curve)
{
    /// <summary>How many values a curve has.</summary>
    public const int Hours = 24;

    /// <summary>One hour of the day on the run's clock, in seconds.</summary>
    internal double HourSeconds => Day.TotalSeconds / Hours;

    /// <summary>Hours of the day since the midnight before the run, whole days included.</summary>
    internal double HourAt(double seconds) => Begins.TotalHours + (seconds / HourSeconds);

    /// <summary>The value at a full hour over the curve's mean.</summary>
    internal double Factor(long hour) => Curve[(int)(hour % Hours)] / Curve.Average();
}
