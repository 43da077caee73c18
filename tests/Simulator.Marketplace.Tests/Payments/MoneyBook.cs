using Microsoft.Data.Sqlite;

namespace Simulator.Marketplace.Tests.Payments;

/// <summary>Looks past the API, into the file, at where the money went.</summary>
internal sealed class MoneyBook : IDisposable
{
    private readonly SqliteConnection _connection;

    public MoneyBook(string databasePath)
    {
        _connection = new SqliteConnection($"Data Source={databasePath};Mode=ReadOnly;Pooling=False");
        _connection.Open();
    }

    public string Movements(string contractId) => string.Join(
        ", ", Texts($"SELECT kind || ' ' || amount FROM transactions WHERE contract_id = '{contractId}' ORDER BY kind"));

    /// <summary>The contracts whose charges are not exactly what is held, released, refunded and earned as fee.</summary>
    public List<string> Unbalanced() => Texts("""
        SELECT contracts.id FROM contracts LEFT JOIN transactions ON contract_id = contracts.id GROUP BY contracts.id
        HAVING coalesce(sum(transactions.amount) FILTER (WHERE kind IN ('DEPOSIT', 'FINAL_PAYMENT')), 0) <> held + released + refunded
            OR coalesce(sum(transactions.amount) FILTER (WHERE kind = 'RELEASE'), 0) <> released
            OR coalesce(sum(transactions.amount) FILTER (WHERE kind = 'REFUND'), 0) <> refunded
            OR coalesce(sum(transactions.amount) FILTER (WHERE kind = 'FEE'), 0) <> CASE payment_status WHEN 'PENDING' THEN 0 ELSE fee END
        """);

    public long Count(string table) => long.Parse(Texts($"SELECT count(*) FROM {table}")[0], System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose() => _connection.Dispose();

    private List<string> Texts(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        List<string> found = [];
        while (row.Read()) found.Add(row.GetString(0));
        return found;
    }
}
