using Microsoft.Data.Sqlite;

namespace Simulator.EndToEnd.Tests;

/// <summary>Looks into a marketplace's file.</summary>
internal static class MarketDatabase
{
    public static IReadOnlyList<string> Emails(string file) => Read(file, "SELECT email, '' FROM users ORDER BY email", row => row.GetString(0));

    public static long Count(string file, string table) => Read(file, $"SELECT count(*) FROM {table}", row => row.GetInt64(0)).Single();

    /// <summary>What each homeowner posted first, by e-mail: title, description, budget, place.</summary>
    public static IReadOnlyDictionary<string, string> FirstJobs(string file) => Read(
        file,
        """
        SELECT users.email, jobs.title || ' | ' || jobs.description || ' | ' || jobs.category || ' | ' || jobs.estimated_budget || ' | ' || jobs.location
        FROM jobs JOIN users ON users.id = jobs.homeowner_id
        WHERE jobs.seq = (SELECT min(seq) FROM jobs AS own WHERE own.homeowner_id = users.id)
        """,
        row => KeyValuePair.Create(row.GetString(0), row.GetString(1))).ToDictionary(StringComparer.Ordinal);

    private static List<T> Read<T>(string file, string query, Func<SqliteDataReader, T> take)
    {
        using SqliteConnection connection = new($"Data Source={file};Mode=ReadWrite;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The queries are those above.
        command.CommandText = query;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(take(reader));
        }

        return rows;
    }
}
