namespace Simulator.Marketplace.Storage;

/// <summary>The words in which the databases differ.</summary>
/// <param name="Key">Type of the column that numbers the rows of a table in the order of their creation.</param>
/// <param name="Id">Type of an identifier: text that compares byte by byte.</param>
/// <param name="Whole">Type of a whole number of 64 bits.</param>
/// <param name="Bytes">Type of bytes.</param>
/// <param name="Clustered">What makes a table lie in its primary key.</param>
/// <param name="Unindexed">Put before a column, keeps the planner from using that column's index.</param>
internal sealed record Dialect(string Key, string Id, string Whole, string Bytes, string Clustered, string Unindexed)
{
    public static readonly Dialect Sqlite = new("INTEGER PRIMARY KEY", "TEXT", "INTEGER", "BLOB", " WITHOUT ROWID", "+");

    public static readonly Dialect Postgres = new(
        "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "TEXT COLLATE \"C\"", "BIGINT", "BYTEA", "", "");
}
