using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Simulator.EndToEnd.Tests.Targets;

/// <summary>A small shop: a log-in with a token and a cookie, orders for whoever is logged in, and a web page where its API should be.</summary>
internal sealed class LittleShop : IAsyncDisposable
{
    public const string Token = "canary-of-a-token";

    private readonly WebApplication _web;

    private LittleShop()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _web = builder.Build();
        _web.Run(AnswerAsync);
    }

    /// <summary>Method and path, in the order of arrival.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public string Address => _web.Urls.First();

    public static async Task<LittleShop> StartAsync()
    {
        var shop = new LittleShop();
        await shop._web.StartAsync(TestContext.Current.CancellationToken);
        return shop;
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var asked = $"{context.Request.Method} {context.Request.Path}";
        Requests.Enqueue(asked);
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        context.Response.Headers.SetCookie = "sid=canary-of-a-cookie; Path=/";
        var isKnown = context.Request.Headers.Authorization == $"Bearer {Token}";
        var (status, text) = asked switch
        {
            "POST /login" => (200, $$"""{"token":"{{Token}}","heard":{{body}}}"""),
            "GET /items" => (200, """{"items":[{"id":"a1"},{"id":"b2"}]}"""),
            "POST /orders" => isKnown ? (201, """{"id":12}""") : (401, """{"error":"who are you"}"""),
            "GET /orders/12" => (200, """{"state":"packed"}"""),
            "GET /page" => (200, "<!DOCTYPE html><html></html>"),
            "DELETE /orders" => (204, ""),
            _ => (404, """{"error":"no such path"}"""),
        };
        context.Response.StatusCode = status;
        if (text.Length > 0) await context.Response.WriteAsync(text);
    }
}
