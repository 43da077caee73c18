namespace Simulator.Http.Tests.Hostile.Server;

/// <summary>Ways to treat a request, of which a server may choose one by chance.</summary>
internal static class Hostility
{
    /// <summary>Header of whole answers: the target of the request that they answer.</summary>
    public const string For = "X-For";

    private static readonly Func<HostileConnection, HostileRequest, Task>[] Ways =
    [
        (connection, request) => connection.Write(Echo(request)),
        (connection, request) => connection.Write(Echo(request)),
        (connection, request) => connection.Write($"HTTP/1.1 200 OK\r\n{For}: {request.Target}\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n"),
        (connection, request) => connection.Write($"HTTP/1.1 503 Service Unavailable\r\n{For}: {request.Target}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"),
        (connection, _) => connection.Write("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nhello"),
        (connection, request) => connection.Write(Echo(request) + $"HTTP/1.1 200 OK\r\n{For}: nobody\r\nContent-Length: 0\r\n\r\n"),
        (connection, _) => connection.Write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello"),
        (connection, _) => connection.Write("HTTP/1.1 -1 \0\r\n\r\n"),
        (connection, _) => connection.Write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz"),
        (connection, _) => connection.WriteForEver("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray()),
        (connection, request) => connection.Drip(Echo(request), TimeSpan.Zero),
        (connection, _) => connection.UntilClosed(),
        ResetAfter(""),
        ResetAfter("HTTP/1.1 2"),
        ResetAfter("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel"),
        FinishAfter(""),
        FinishAfter("HTTP/1.1 200 OK\r\nContent-"),
        FinishAfter("HTTP/1.1 200 OK\r\n\r\nhello"),
        FinishAfter(Scripts.WellBehaved),
    ];

    /// <summary>One of the ways, by a number drawn at random.</summary>
    public static Func<HostileConnection, HostileRequest, Task> Way(ulong drawn) => Ways[drawn % (ulong)Ways.Length];

    /// <summary>A good answer that says what it answers.</summary>
    public static string Echo(HostileRequest request) => Scripts.Answer(request.Target, $"{For}: {request.Target}\r\n");

    /// <summary>A number that looks random and is the same for the same seed and index (splitmix64's finalizer).</summary>
    public static ulong Draw(ulong seed, ulong index)
    {
        var mixed = seed + (index * 0x9E3779B97F4A7C15);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    private static Func<HostileConnection, HostileRequest, Task> ResetAfter(string start) => async (connection, _) =>
    {
        await connection.Write(start);
        connection.Reset();
    };

    private static Func<HostileConnection, HostileRequest, Task> FinishAfter(string start) => async (connection, _) =>
    {
        await connection.Write(start);
        connection.Finish();
    };
}
