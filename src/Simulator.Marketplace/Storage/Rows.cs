using Microsoft.Data.Sqlite;

namespace Simulator.Marketplace.Storage;

/// <summary>Column kinds that the driver has no reader for: times kept as Unix milliseconds, and values that may be missing.</summary>
internal static class Rows
{
    public static DateTime GetTime(this SqliteDataReader row, int column) => DateTime.UnixEpoch.AddMilliseconds(row.GetInt64(column));

    public static DateTime? GetTimeOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetTime(column);

    public static string? GetStringOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static int? GetInt32OrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
