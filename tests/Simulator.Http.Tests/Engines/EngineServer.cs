using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Simulator.Http.Tests.Engines;

/// <summary>An HTTP server in this process with a path for everything an engine has to bear.</summary>
internal sealed class EngineServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _connections;

    private EngineServer(HttpProtocols protocols)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = protocols;
            listen.Use(next => connection =>
            {
                Interlocked.Increment(ref _connections);
                return next(connection);
            });
        }));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public Uri Address => new(_app.Urls.Single());

    public int Connections => _connections;

    public static async Task<EngineServer> StartAsync(HttpProtocols protocols = HttpProtocols.Http1)
    {
        var server = new EngineServer(protocols);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.ContentType = "text/plain";
        var argument = request.QueryString.Value is { Length: > 1 } query ? query[1..] : "";
        switch (request.Path.Value!.TrimStart('/'))
        {
            case "status":
                response.StatusCode = int.Parse(argument, System.Globalization.CultureInfo.InvariantCulture);
                return response.StatusCode is 204 or 304 ? Task.CompletedTask : Write(response, argument);
            case "chunked":
                return ChunksAsync(response);
            case "long":
                return Write(response, new string('x', int.Parse(argument, System.Globalization.CultureInfo.InvariantCulture)));
            case "echo":
                return EchoAsync(request, response);
            case "gzip":
                return GzipAsync(request, response);
            case "hang":
                return new TaskCompletionSource().Task.WaitAsync(context.RequestAborted);
            case "protocol":
                return Write(response, request.Protocol);
            case "go":
                response.StatusCode = 302;
                response.Headers.Location = argument;
                return Task.CompletedTask;
            case "set":
                response.Headers.Append("Set-Cookie", argument);
                return Write(response, "set");
            case "cookies":
                return Write(response, request.Headers.Cookie.ToString());
            default:
                response.StatusCode = 404;
                return Task.CompletedTask;
        }
    }

    private static Task Write(HttpResponse response, string text)
    {
        response.ContentLength = Encoding.UTF8.GetByteCount(text);
        return HttpMethods.IsHead(response.HttpContext.Request.Method) ? Task.CompletedTask : response.WriteAsync(text);
    }

    private static async Task ChunksAsync(HttpResponse response)
    {
        foreach (var piece in (string[])["one ", "two ", "three"])
        {
            await response.WriteAsync(piece);
            await response.Body.FlushAsync();
        }
    }

    private static async Task EchoAsync(HttpRequest request, HttpResponse response)
    {
        using var reader = new StreamReader(request.Body);
        await Write(response, $"{request.Method} {request.Headers.ContentLength} {request.ContentType} {request.Headers["X-Own"]} {request.Headers.AcceptEncoding} {await reader.ReadToEndAsync()}");
    }

    private static async Task GzipAsync(HttpRequest request, HttpResponse response)
    {
        if (!request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal))
        {
            await Write(response, "plain");
            return;
        }

        response.Headers.ContentEncoding = "gzip";
        await using var folded = new GZipStream(response.Body, CompressionLevel.Fastest);
        await folded.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("folded ", 1000))));
    }
}
