using System.Globalization;

namespace Simulator.OtherMarket;

/// <summary>Money as this API writes it: euros with two decimals, as text.</summary>
internal static class Euros
{
    private const decimal Most = 1_000_000m;

    public static string Text(decimal euros) => euros.ToString("0.00", CultureInfo.InvariantCulture);

    /// <returns>Null where it is no amount above zero in whole cents.</returns>
    public static decimal? Read(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euros)
        && euros > 0 && euros <= Most && decimal.Round(euros, 2) == euros
            ? euros
            : null;
}
