namespace Simulator.Marketplace.Storage;

/// <summary>The words in which the databases differ.</summary>
/// <param name="Key">Type of the column that numbers the rows of a table in the order of their creation.</param>
/// <param name="Id">Type of an identifier: text that compares byte by byte.</param>
/// <param name="Whole">Type of a whole number of 64 bits.</param>
/// <param name="Bytes">Type of bytes.</param>
/// <param name="Clustered">What makes a table lie in its primary key.</param>
/// <param name="Unindexed">Put before a column, keeps the planner from using that column's index.</param>
/// <param name="Words">How jobs are found by their words.</param>
internal sealed record Dialect(string Key, string Id, string Whole, string Bytes, string Clustered, string Unindexed, WordSearch Words)
{
    public static readonly Dialect Sqlite = new(
        "INTEGER PRIMARY KEY", "TEXT", "INTEGER", "BLOB", " WITHOUT ROWID", "+",
        new WordSearch("job_words", "job_words CROSS JOIN jobs ON jobs.seq = job_words.rowid", "job_words MATCH", "", "job_words.rowid"));

    // Adding nothing to seq keeps the planner from walking all jobs by it in the hope of meeting the words soon.
    public static readonly Dialect Postgres = new(
        "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "TEXT COLLATE \"C\"", "BIGINT", "BYTEA", "", "",
        new WordSearch("jobs", "jobs", "string_to_array(words, ' ') @> string_to_array(", ", ' ')", "jobs.seq + 0"));
}
