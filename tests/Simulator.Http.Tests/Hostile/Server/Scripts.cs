namespace Simulator.Http.Tests.Hostile.Server;

/// <summary>Scripts that others are made from.</summary>
internal static class Scripts
{
    public const string WellBehavedPath = "/well";
    public const string WellBehavedBody = "all is well";

    public static readonly string WellBehaved = Answer(WellBehavedBody);

    public static string Answer(string body, string more = "") => $"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n{more}\r\n{body}";

    /// <summary>Answers requests of <see cref="WellBehavedPath"/> well, and does to all others what it is told.</summary>
    public static Script Serve(Func<HostileConnection, HostileRequest, Task> hostile) => async connection =>
    {
        while (await connection.ReadRequest() is { } request)
        {
            await (request.Target == WellBehavedPath ? connection.Write(WellBehaved) : hostile(connection, request));
        }
    };

    /// <summary>As <see cref="Serve(Func{HostileConnection, HostileRequest, Task})"/>, for an answer that is the same always and after which the connection stays open.</summary>
    public static Script Serve(string answer) => Serve((connection, _) => connection.Write(answer));

    /// <summary>The first connection gets the first script and so on; later ones are served well.</summary>
    public static Script InTurn(params Script[] scripts) => connection =>
        connection.Number <= scripts.Length ? scripts[connection.Number - 1](connection) : Well(connection);

    public static Task Well(HostileConnection connection) => Serve((other, _) => other.Write(WellBehaved))(connection);

    public static async Task WellOverTls(HostileConnection connection)
    {
        await connection.AgreeTls(HostileCertificates.Options(HostileCertificates.Good));
        await Well(connection);
    }
}
