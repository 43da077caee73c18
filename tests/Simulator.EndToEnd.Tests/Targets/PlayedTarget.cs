using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Simulator.EndToEnd.Tests.Targets;

/// <summary>A target whose answers a test plays, and which writes down what it is sent.</summary>
internal sealed class PlayedTarget : IAsyncDisposable
{
    private readonly WebApplication _web;

    private PlayedTarget(Func<HttpContext, Task> play)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _web = builder.Build();
        _web.Run(async context =>
        {
            Requests.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
            await play(context);
        });
    }

    /// <summary>Method, path and query, in the order of arrival.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public string Address => _web.Urls.First();

    public static async Task<PlayedTarget> StartAsync(Func<HttpContext, Task> play)
    {
        var target = new PlayedTarget(play);
        await target._web.StartAsync(TestContext.Current.CancellationToken);
        return target;
    }

    /// <summary>The same answer to everything.</summary>
    public static Task<PlayedTarget> StartAsync(string body = "{}") => StartAsync(context => context.Response.WriteAsync(body));

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
