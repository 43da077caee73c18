using System.Data.Common;
using System.Text.Json;

namespace Simulator.Marketplace.Storage;

/// <summary>Column kinds that drivers have no reader for: times kept as Unix milliseconds, lists of texts kept as JSON, and values that may be missing.</summary>
internal static class Rows
{
    public static DateTime ToTime(this long unixMilliseconds) => DateTime.UnixEpoch.AddMilliseconds(unixMilliseconds);

    public static DateTime GetTime(this DbDataReader row, int column) => row.GetInt64(column).ToTime();

    public static DateTime? GetTimeOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetTime(column);

    public static string? GetStringOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static int? GetInt32OrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    public static long? GetInt64OrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static string[] GetTexts(this DbDataReader row, int column) =>
        JsonSerializer.Deserialize(row.GetString(column), MarketplaceJson.Default.StringArray)!;

    public static string[]? GetTextsOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetTexts(column);

    /// <summary>What a column keeps of the texts.</summary>
    public static string Texts(string[]? texts) => JsonSerializer.Serialize(texts ?? [], MarketplaceJson.Default.StringArray);
}
