using System.Globalization;

namespace Simulator.Imports.Writing;

/// <summary>Writes times as plans read them.</summary>
internal static class Times
{
    /// <summary>Whole minutes, seconds or milliseconds, whichever says it without a fraction; milliseconds at the finest.</summary>
    public static string Of(double seconds)
    {
        var millis = Math.Round(seconds * 1000);
        return millis == 0 ? "0s"
            : millis % 3_600_000 == 0 ? Whole(millis / 3_600_000, "h")
            : millis % 60_000 == 0 ? Whole(millis / 60_000, "m")
            : millis % 1000 == 0 ? Whole(millis / 1000, "s")
            : millis > 1000 ? (millis / 1000).ToString("0.###", CultureInfo.InvariantCulture) + "s"
            : Whole(millis, "ms");
    }

    /// <summary>A rate in starts a second, or a minute where that says it in whole numbers.</summary>
    public static string Rate(double perSecond)
    {
        var minute = perSecond * 60;
        return perSecond != Math.Floor(perSecond) && Math.Abs(minute - Math.Round(minute)) < 1e-6
            ? $"{Math.Round(minute).ToString("0", CultureInfo.InvariantCulture)}/min"
            : $"{perSecond.ToString("0.######", CultureInfo.InvariantCulture)}/s";
    }

    private static string Whole(double number, string unit) => number.ToString("0", CultureInfo.InvariantCulture) + unit;
}
