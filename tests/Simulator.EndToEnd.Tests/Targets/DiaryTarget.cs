using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Simulator.EndToEnd.Tests.Targets;

/// <summary>A target that writes down what it is sent and answers with an id, or with an error where it is told to.</summary>
internal sealed class DiaryTarget : IAsyncDisposable
{
    private readonly WebApplication _web;

    private DiaryTarget(string failing)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _web = builder.Build();
        _web.Run(async context =>
        {
            var request = $"{context.Request.Method} {context.Request.Path}";
            using var body = new StreamReader(context.Request.Body);
            Requests.Enqueue($"{request} {await body.ReadToEndAsync()}".TrimEnd());
            context.Response.StatusCode = request == failing ? 500 : 200;
            await context.Response.WriteAsync(request == failing ? """{"error":"no room for shops"}""" : """{"id":7}""");
        });
    }

    /// <summary>Method, path and body, in the order of arrival.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public string Address => _web.Urls.First();

    /// <param name="failing">Method and path that are answered 500; empty for none.</param>
    public static async Task<DiaryTarget> StartAsync(string failing = "")
    {
        var target = new DiaryTarget(failing);
        await target._web.StartAsync(TestContext.Current.CancellationToken);
        return target;
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
