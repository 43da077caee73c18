using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Simulator.Actors.Tests.Target;

/// <summary>An HTTP server in this process that answers as the test says.</summary>
internal sealed class TinyServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TinyServer(WebApplication app) => _app = app;

    /// <summary>What came, in the order of arrival.</summary>
    public ConcurrentQueue<Request> Requests { get; } = new();

    public Uri Address => new(_app.Urls.Single());

    /// <summary>A request as the server saw it.</summary>
    public sealed record Request(string Method, string Path, string? Bearer, string? Key, string? Cookie, string Body);

    public static async Task<TinyServer> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new TinyServer(app);
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var headers = context.Request.Headers;
            server.Requests.Enqueue(new Request(
                context.Request.Method, context.Request.Path + context.Request.QueryString.ToString(), headers.Authorization.FirstOrDefault(),
                headers["Idempotency-Key"].FirstOrDefault(), headers.Cookie.FirstOrDefault(), await reader.ReadToEndAsync()));
            await answer(context);
        });
        await app.StartAsync();
        return server;
    }

    /// <summary>Answers everything with one status and body.</summary>
    public static Task<TinyServer> StartAsync(int status, string body) => StartAsync(context => Answer(context, status, body));

    public static Task Answer(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        return body.Length == 0 ? Task.CompletedTask : context.Response.WriteAsync(body);
    }

    /// <summary>Never answers.</summary>
    public static Task Hang(HttpContext context) => new TaskCompletionSource().Task.WaitAsync(context.RequestAborted);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
