using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Audit;

/// <summary>Which part of an export is asked for: what comes after a key, what was made since a time, and at most how much.</summary>
internal sealed record AuditRange(string? After, string? FirstKey, int Limit)
{
    private const int MostItems = 1_000;
    private const int UsualItems = 500;

    public static AuditRange From(Call call, Problems problems)
    {
        var query = call.Query;
        return new AuditRange(
            query.Text("after", problems, 100),
            query.Time("since", problems) is { } since ? FirstKeyOf(since) : null,
            (int)(query.Whole("limit", problems, 1, MostItems) ?? UsualItems));
    }

    // Keys are UUIDs of version 7, which begin with the millisecond of their making.
    private static string FirstKeyOf(DateTimeOffset time)
    {
        var milliseconds = Math.Max(0, time.ToUnixTimeMilliseconds()).ToString("x12", System.Globalization.CultureInfo.InvariantCulture);
        return $"{milliseconds[..8]}-{milliseconds[8..]}-7000-8000-000000000000";
    }
}
