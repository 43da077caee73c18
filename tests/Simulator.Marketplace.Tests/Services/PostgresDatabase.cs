using Npgsql;

namespace Simulator.Marketplace.Tests.Services;

/// <summary>An empty database of its own, deleted at the end even if someone is still connected.</summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    private readonly Uri _server;
    private readonly string _name;

    private PostgresDatabase(Uri server, string name)
    {
        _server = server;
        _name = name;
    }

    /// <summary>As the marketplace takes it.</summary>
    public string Url => new Uri(_server, "/" + _name).AbsoluteUri;

    /// <summary>As Npgsql takes it.</summary>
    public string ConnectionString => ConnectionStringTo(_server, _name);

    public static async Task<PostgresDatabase> CreateAsync()
    {
        var database = new PostgresDatabase(new Uri(TestServices.Postgres), $"market_{Guid.NewGuid():N}");
        await database.OnServerAsync($"CREATE DATABASE {database._name}");
        return database;
    }

    public async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
        await OnServerAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionStringTo(_server, _server.AbsolutePath.Trim('/')) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string ConnectionStringTo(Uri server, string database)
    {
        var user = server.UserInfo.Split(':', 2);
        return new NpgsqlConnectionStringBuilder
        {
            Host = server.Host,
            Port = server.Port,
            Username = Uri.UnescapeDataString(user[0]),
            Password = Uri.UnescapeDataString(user.ElementAtOrDefault(1) ?? ""),
            Database = database,
        }.ConnectionString;
    }
}
