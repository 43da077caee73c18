using System.Data.Common;

namespace Simulator.Marketplace.Storage;

/// <summary>Column kinds that drivers have no reader for: times kept as Unix milliseconds, and values that may be missing.</summary>
internal static class Rows
{
    public static DateTime GetTime(this DbDataReader row, int column) => DateTime.UnixEpoch.AddMilliseconds(row.GetInt64(column));

    public static DateTime? GetTimeOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetTime(column);

    public static string? GetStringOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static int? GetInt32OrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    public static long? GetInt64OrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
