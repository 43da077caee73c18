using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Simulator.Marketplace.Storage;

/// <summary>What a database's error means, whichever database it is.</summary>
internal static class DatabaseTroubles
{
    private const int SqliteBusy = 5;
    private const int SqliteForeignKey = 787;

    /// <summary>Nothing is wrong with the request: another time it may succeed.</summary>
    public static bool IsUnavailable(DbException problem) => problem switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteBusy,
        PostgresException postgres => postgres.IsTransient || postgres.SqlState.StartsWith("57P", StringComparison.Ordinal),
        NpgsqlException => true,
        _ => false,
    };

    /// <summary>A row names another one that does not exist.</summary>
    public static bool IsUnknownReference(DbException problem) =>
        problem is SqliteException { SqliteExtendedErrorCode: SqliteForeignKey } or PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation };
}
