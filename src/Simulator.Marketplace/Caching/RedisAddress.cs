using System.Globalization;
using Simulator.Marketplace.Chance;
using StackExchange.Redis;

namespace Simulator.Marketplace.Caching;

/// <summary>Reads <c>host:port</c> or <c>redis://:password@host:port/number?ttl=5s</c>. What it says of itself leaves the password out.</summary>
internal sealed record RedisAddress(string Host, int Port, int Number, string? User, string? Password, TimeSpan TimeToLive)
{
    public static readonly TimeSpan DefaultTimeToLive = TimeSpan.FromSeconds(5);

    private const string Scheme = "redis://";
    private const string Shape = "redis must be host:port or redis://:password@host:port/number";
    private const int DefaultPort = 6379;

    /// <summary>The address that the options name, or null.</summary>
    /// <exception cref="BadMarketplaceOptionException">It is no such address; its text may hold a password, so no message repeats it.</exception>
    public static RedisAddress? From(MarketplaceOptions options) => options.Redis is { } text ? From(text) : null;

    public ConfigurationOptions Connection() => new()
    {
        EndPoints = { { Host, Port } },
        User = User,
        Password = Password,
        DefaultDatabase = Number,
        ClientName = "simulator-marketplace",
        ConnectTimeout = 2_000,
        ConnectRetry = 1,
        AsyncTimeout = 1_000,
        SyncTimeout = 1_000,
        // Whoever asks while it is away is told at once, and asks the database instead.
        BacklogPolicy = BacklogPolicy.FailFast,
        ReconnectRetryPolicy = new LinearRetry(250),
        // One server, asked by one connection.
        CommandMap = CommandMap.Create(["SUBSCRIBE", "PSUBSCRIBE", "UNSUBSCRIBE", "PUNSUBSCRIBE"], available: false),
        ConfigurationChannel = "",
        TieBreaker = "",
        TopologyRefreshSeconds = 0,
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Scheme}{Host}:{Port}/{Number}");

    private static RedisAddress From(string text)
    {
        var isUrl = text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);
        if (!Uri.TryCreate(isUrl ? text : Scheme + text, UriKind.Absolute, out var url) || url.Host.Length == 0 || url.Fragment.Length > 0)
        {
            throw new BadMarketplaceOptionException(Shape);
        }
        if (!isUrl && (url.UserInfo.Length > 0 || url.AbsolutePath.Length > 1)) throw new BadMarketplaceOptionException(Shape);
        var user = url.UserInfo.Split(':', 2);
        return new RedisAddress(
            url.IdnHost.Trim('[', ']'), url.Port > 0 ? url.Port : DefaultPort, NumberIn(url.AbsolutePath.Trim('/')),
            user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null, user.Length == 2 ? Uri.UnescapeDataString(user[1]) : null, TimeToLiveIn(url.Query));
    }

    private static int NumberIn(string path) =>
        path.Length == 0 ? 0
        : int.TryParse(path, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new BadMarketplaceOptionException($"{Shape}; the number of the database must be a whole number from 0");

    private static TimeSpan TimeToLiveIn(string query)
    {
        if (query.Length == 0) return DefaultTimeToLive;
        if (!query.StartsWith("?ttl=", StringComparison.Ordinal))
        {
            throw new BadMarketplaceOptionException($"{Shape}; of parameters only ttl is known, such as ?ttl=5s");
        }
        return DurationText.TryParse(query.AsSpan(5)) is { } life && life >= TimeSpan.FromMilliseconds(1)
            ? life
            : throw new BadMarketplaceOptionException("redis: ttl must be from 1ms to 1h, such as ?ttl=5s");
    }
}
