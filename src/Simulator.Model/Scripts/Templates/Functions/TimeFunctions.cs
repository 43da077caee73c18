using System.Buffers;
using System.Globalization;

namespace Simulator.Model.Scripts.Templates.Functions;

/// <summary>Functions that write the date and time of the node, in UTC.</summary>
internal static class TimeFunctions
{
    private const int LongestTime = 40;

    /// <summary>ISO 8601 with milliseconds: <c>2030-01-31T12:00:00.000Z</c>.</summary>
    public static TemplateFunction Now(TimeSpan shift) => Written("$now", shift, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    /// <summary><c>2030-01-31</c>.</summary>
    public static TemplateFunction Date(TimeSpan shift) => Written("$date", shift, "yyyy-MM-dd");

    /// <summary>Seconds since 1970.</summary>
    public static TemplateFunction Timestamp(TimeSpan shift) =>
        new("$timestamp", (output, values) => NumberFunctions.Number(output, values.World.Time.GetUtcNow().Add(shift).ToUnixTimeSeconds()));

    /// <summary>Milliseconds since 1970.</summary>
    public static TemplateFunction Millis(TimeSpan shift) =>
        new("$millis", (output, values) => NumberFunctions.Number(output, values.World.Time.GetUtcNow().Add(shift).ToUnixTimeMilliseconds()));

    private static TemplateFunction Written(string name, TimeSpan shift, string format) => new(name, (output, values) =>
    {
        values.World.Time.GetUtcNow().Add(shift).UtcDateTime.TryFormat(output.GetSpan(LongestTime), out var written, format, CultureInfo.InvariantCulture);
        output.Advance(written);
        return ValueKind.Text;
    });
}
