using System.Globalization;
using StackExchange.Redis;

namespace Simulator.Marketplace.Tests.Services;

/// <summary>An empty numbered database of its own, emptied at the end. Who has which is noted in the database of the server's address.</summary>
internal sealed class RedisNamespace : IAsyncDisposable
{
    private static readonly TimeSpan _longestTest = TimeSpan.FromHours(1);

    private readonly Uri _server;
    private readonly ConnectionMultiplexer _connection;
    private readonly int _number;

    private RedisNamespace(Uri server, ConnectionMultiplexer connection, int number)
    {
        _server = server;
        _connection = connection;
        _number = number;
    }

    /// <summary>As the marketplace takes it.</summary>
    public string Url => new Uri(_server, string.Create(CultureInfo.InvariantCulture, $"/{_number}")).AbsoluteUri;

    public IDatabase Database => _connection.GetDatabase(_number);

    public static async Task<RedisNamespace> CreateAsync()
    {
        var server = new Uri(TestServices.Redis);
        var connection = await ConnectionMultiplexer.ConnectAsync(OptionsOf(server));
        try
        {
            return new RedisNamespace(server, connection, await TakeAsync(connection));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ServerOf(_connection).FlushDatabaseAsync(_number);
        await _connection.GetDatabase().KeyDeleteAsync(NoteOf(_number));
        await _connection.DisposeAsync();
    }

    private static async Task<int> TakeAsync(ConnectionMultiplexer connection)
    {
        var (server, notes) = (ServerOf(connection), connection.GetDatabase());
        for (var number = 0; number < server.DatabaseCount; number++)
        {
            if (number == notes.Database || !await notes.StringSetAsync(NoteOf(number), "taken", _longestTest, when: When.NotExists)) continue;
            if (await server.DatabaseSizeAsync(number) == 0) return number;
            await notes.KeyDeleteAsync(NoteOf(number)); // someone's, without a note
        }

        throw new InvalidOperationException("no database of this Redis is empty");
    }

    private static RedisKey NoteOf(int number) => $"simulator-tests:database:{number}";

    private static IServer ServerOf(ConnectionMultiplexer connection) => connection.GetServers().Single();

    private static ConfigurationOptions OptionsOf(Uri server) => new()
    {
        EndPoints = { { server.Host, server.Port } },
        Password = Uri.UnescapeDataString(server.UserInfo[(server.UserInfo.IndexOf(':', StringComparison.Ordinal) + 1)..]),
        DefaultDatabase = server.AbsolutePath.Trim('/') is { Length: > 0 } number ? int.Parse(number, CultureInfo.InvariantCulture) : 0,
        AllowAdmin = true,
    };
}
