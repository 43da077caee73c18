using System.Data.Common;

namespace Simulator.Marketplace.Storage;

/// <summary>
/// How many rows the tables have, without reading them: SQLite numbers rows without gaps and almost none is ever deleted; PostgreSQL keeps an
/// estimate, which is a second or so behind.
/// </summary>
internal static class RowCounts
{
    private static readonly string[] Tables =
    [
        "users", "jobs", "bids", "contracts", "completions", "disputes", "change_orders", "milestones", "payment_intents", "transactions",
    ];

    private static readonly string Numbered = string.Join(
        " UNION ALL ", Tables.Select(table => $"SELECT '{table}', (SELECT coalesce(max(seq), 0) FROM {table})"));

    private static readonly string Estimated =
        $"SELECT relname, n_live_tup FROM pg_stat_user_tables WHERE relname IN ({string.Join(", ", Tables.Select(table => $"'{table}'"))})";

    public static async ValueTask<IEnumerable<KeyValuePair<string, long>>> ReadAsync(Session session) =>
        await session.AllAsync(session.Dialect == Dialect.Postgres ? Estimated : Numbered, Read).ConfigureAwait(false);

    private static KeyValuePair<string, long> Read(DbDataReader row) => KeyValuePair.Create(row.GetString(0), row.GetInt64(1));
}
