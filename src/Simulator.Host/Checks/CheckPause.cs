using System.Globalization;

namespace Simulator.Host.Checks;

/// <summary>The pause between two requests of a check, as a flag gives it: milliseconds or seconds, at most a minute.</summary>
internal static class CheckPause
{
    private const double LongestSeconds = 60;

    /// <returns>Null where the text is none.</returns>
    public static TimeSpan? Read(string text)
    {
        var (digits, unit) = text.EndsWith("ms", StringComparison.Ordinal) ? (text[..^2], 0.001) : text.EndsWith('s') ? (text[..^1], 1) : ("", 0);
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number * unit <= LongestSeconds ? TimeSpan.FromSeconds(number * unit) : null;
    }
}
