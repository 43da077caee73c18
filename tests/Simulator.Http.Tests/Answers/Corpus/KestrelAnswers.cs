using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Simulator.Http.Tests.Answers.Corpus;

/// <summary>Records what Kestrel answers, byte for byte.</summary>
internal static class KestrelAnswers
{
    private static readonly (string Name, string Request)[] Requests =
    [
        ("fixed", Get("/fixed")), ("empty", Get("/empty")), ("chunked", Get("/chunked")), ("long", Get("/long")), ("204", Get("/204")),
        ("304", Get("/304")), ("302", Get("/302")), ("404", Get("/nothing")), ("500", Get("/500")), ("many headers", Get("/many")), ("gzip", Get("/gzip")), ("br", Get("/br")),
        ("206", Get("/file", "Range: bytes=10-19")), ("416", Get("/file", "Range: bytes=9999-")), ("head", "HEAD /fixed HTTP/1.1\r\nHost: x\r\n\r\n"),
        ("closing chunked to 1.0", "GET /chunked HTTP/1.0\r\n\r\n"), ("closing keep-alive 1.0", "GET /fixed HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"), ("closing", Get("/fixed", "Connection: close")),
        ("closing 400", "GET /fixed HTTP/1.1\r\n\r\n"), ("100", "POST /read HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\nbody"), ("405", Get("/read")),
    ];

    public static async Task<IReadOnlyList<(string Name, HttpVerb Verb, byte[] Bytes)>> RecordAsync()
    {
        await using var server = Server();
        await server.StartAsync();
        var port = new Uri(server.Urls.First()).Port;
        List<(string, HttpVerb, byte[])> answers = [];
        foreach (var (name, request) in Requests)
        {
            var verb = HttpVerb.Of(request[..request.IndexOf(' ', StringComparison.Ordinal)])!;
            answers.Add((name, verb, await RecordAsync(port, request, closes: name.StartsWith("closing", StringComparison.Ordinal))));
        }

        await server.StopAsync();
        return answers;
    }

    // An answer that leaves the connection open is followed by that to a second request, which ends the recording and is cut off.
    private static async Task<byte[]> RecordAsync(int port, string request, bool closes)
    {
        using Socket connection = new(SocketType.Stream, ProtocolType.Tcp);
        await connection.ConnectAsync(IPAddress.Loopback, port);
        await connection.SendAsync(Encoding.ASCII.GetBytes(closes ? request : request + Get("/end", "Connection: close")));
        using MemoryStream answer = new();
        var piece = new byte[4096];
        for (int read; (read = await connection.ReceiveAsync(piece)) > 0;) answer.Write(piece.AsSpan(0, read));
        var bytes = answer.ToArray();
        if (closes) return bytes;
        var end = bytes.AsSpan().LastIndexOf("HTTP/1.1 205 "u8);
        Assert.True(end > 0, $"{request} was answered with {Encoding.Latin1.GetString(bytes)}");
        return bytes[..end];
    }

    private static WebApplication Server()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = builder.Build();
        var body = Encoding.ASCII.GetBytes(Compressed.Text);
        server.MapMethods("/fixed", ["GET", "HEAD"], () => "hello");
        server.MapGet("/empty", () => Results.Ok());
        server.MapGet("/chunked", async response => await InPiecesAsync(response.Response, "one, ", "two, ", "three"));
        server.MapGet("/long", async response => await InPiecesAsync(response.Response, [.. Enumerable.Range(0, 2000).Select(number => $"piece {number} ")]));
        server.MapGet("/end", () => Results.StatusCode(205));
        server.MapGet("/204", () => Results.NoContent());
        server.MapGet("/304", () => Results.StatusCode(304));
        server.MapGet("/302", (HttpResponse response) =>
        {
            response.Cookies.Append("a", "b");
            response.Cookies.Append("c", "d");
            return Results.Redirect("/fixed");
        });
        server.MapGet("/500", () => Results.Problem("oh no"));
        server.MapGet("/many", (HttpResponse response) =>
        {
            for (var number = 0; number < 80; number++) response.Headers.Append($"X-Header-{number}", number % 7 == 0 ? "" : $"value {number}");
            return "many";
        });
        server.MapGet("/gzip", (HttpResponse response) => Folded(response, "gzip", body));
        server.MapGet("/br", (HttpResponse response) => Folded(response, "br", body));
        server.MapGet("/file", () => Results.Bytes(body, "text/plain", enableRangeProcessing: true));
        server.MapPost("/read", async (HttpRequest request) => await new StreamReader(request.Body).ReadToEndAsync());
        return server;
    }

    private static IResult Folded(HttpResponse response, string coding, byte[] body)
    {
        response.Headers.ContentEncoding = coding;
        return Results.Bytes(Compressed.Fold(coding, body), "text/plain");
    }

    private static async Task InPiecesAsync(HttpResponse response, params string[] pieces)
    {
        foreach (var piece in pieces)
        {
            await response.WriteAsync(piece);
            await response.Body.FlushAsync();
        }
    }

    private static string Get(string path, params string[] lines) => $"GET {path} HTTP/1.1\r\nHost: x\r\n{string.Concat(lines.Select(line => line + "\r\n"))}\r\n";
}
