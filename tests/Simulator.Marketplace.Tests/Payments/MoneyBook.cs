using System.Data.Common;
using System.Globalization;

namespace Simulator.Marketplace.Tests.Payments;

/// <summary>Looks past the API, into the database, at where the money went.</summary>
internal sealed class MoneyBook : IAsyncDisposable
{
    private readonly DbConnection _connection;

    private MoneyBook(DbConnection connection) => _connection = connection;

    public static async Task<MoneyBook> OpenAsync(Ground ground) => new(await ground.ConnectAsync());

    public async Task<string> MovementsAsync(string contractId) => string.Join(
        ", ", await TextsAsync($"SELECT kind || ' ' || amount FROM transactions WHERE contract_id = '{contractId}' ORDER BY kind"));

    /// <summary>The contracts whose charges are not exactly what is held, released, refunded and earned as fee.</summary>
    public Task<List<string>> UnbalancedAsync() => TextsAsync("""
        SELECT contracts.id FROM contracts LEFT JOIN transactions ON contract_id = contracts.id GROUP BY contracts.seq
        HAVING coalesce(sum(transactions.amount) FILTER (WHERE kind IN ('DEPOSIT', 'FINAL_PAYMENT')), 0) <> held + released + refunded
            OR coalesce(sum(transactions.amount) FILTER (WHERE kind = 'RELEASE'), 0) <> released
            OR coalesce(sum(transactions.amount) FILTER (WHERE kind = 'REFUND'), 0) <> refunded
            OR coalesce(sum(transactions.amount) FILTER (WHERE kind = 'PAYOUT'), 0) <> paid_out
            OR coalesce(sum(transactions.amount) FILTER (WHERE kind IN ('FEE', 'FINAL_FEE')), 0) <> fee_paid
            OR fee_paid > fee OR fee_paid < fee AND payment_status = 'FULLY_PAID'
        """);

    public async Task<long> CountAsync(string table) =>
        long.Parse((await TextsAsync($"SELECT CAST(count(*) AS TEXT) FROM {table}"))[0], CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<List<string>> TextsAsync(string sql)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = sql;
        await using var row = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> found = [];
        while (await row.ReadAsync(TestContext.Current.CancellationToken)) found.Add(row.GetString(0));
        return found;
    }
}
