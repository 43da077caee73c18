using System.Globalization;

namespace Simulator.Model.Plans.Words;

/// <summary>Reads numbers, shares and words of choice.</summary>
internal static class Numbers
{
    public static Parsed<double> Real(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : Parsed<double>.Wrong($"`{text}` is no number; write one such as 12 or 0.5");

    public static Parsed<double> AboveZero(string text) => Real(text).If(value => value > 0, $"`{text}` is not more than 0");

    public static Parsed<double> NotNegative(string text) => Real(text).If(value => value >= 0, $"`{text}` is negative; write 0 or more");

    public static Parsed<int> Whole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= 0
            ? value
            : Parsed<int>.Wrong($"`{text}` is no whole number from 0 to {int.MaxValue}");

    public static Parsed<int> Count(string text) => Whole(text).If(value => value > 0, $"`{text}` is too few; write 1 or more");

    public static Parsed<ulong> Seed(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : Parsed<ulong>.Wrong($"`{text}` is no seed; write a whole number from 0 to {ulong.MaxValue}");

    /// <summary>0 to 1, written as <c>0.005</c> or <c>0.5%</c>.</summary>
    public static Parsed<double> Share(string text)
    {
        var percent = text.EndsWith('%');
        var number = Real(percent ? text[..^1].TrimEnd() : text);
        if (number.Error is not null)
        {
            return Parsed<double>.Wrong($"`{text}` is no share; write it as 0.005 or as 0.5%");
        }

        // Divided as decimal: 0.07 and 7% are to be the same number.
        var value = percent ? (double)((decimal)Math.Clamp(number.Value, -1e9, 1e9) / 100) : number.Value;
        return value is >= 0 and <= 1
            ? value
            : Parsed<double>.Wrong($"`{text}` is outside 0 to 1{(percent || value > 100 ? " (0% to 100%)" : $"; did you mean {text}%?")}");
    }

    public static Parsed<bool> Flag(string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => Parsed<bool>.Wrong($"`{text}` is neither true nor false"),
    };

    public static Parsed<string> Text(string text) =>
        string.IsNullOrWhiteSpace(text) ? Parsed<string>.Wrong("is empty; write a word") : text;
}
