using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Simulator.EndToEnd.Tests.Targets;

/// <summary>A small shop with what sites and APIs ask of their users: a form with a token of its own, a session in a cookie, a bearer token, things that have ids.</summary>
internal sealed class ShopTarget : IAsyncDisposable
{
    public const string Password = "s3cret-Pa55";

    private readonly WebApplication _web;
    private readonly ConcurrentDictionary<string, string> _given = new();
    private int _last;

    private ShopTarget()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _web = builder.Build();
        _web.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            await AnswerAsync(context, $"{context.Request.Method} {context.Request.Path}", body);
            Counts.AddOrUpdate($"{context.Request.Method} /{context.Request.Path.Value!.Split('/')[1]} {context.Response.StatusCode}", 1, (_, count) => count + 1);
        });
    }

    /// <summary>How often a method, the first part of a path and a status came together.</summary>
    public ConcurrentDictionary<string, int> Counts { get; } = new();

    public string Address => _web.Urls.First();

    public static async Task<ShopTarget> StartAsync()
    {
        var target = new ShopTarget();
        await target._web.StartAsync(TestContext.Current.CancellationToken);
        return target;
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private Task AnswerAsync(HttpContext context, string request, string body) => request switch
    {
        "GET /" => FormAsync(context),
        "POST /login" when context.Request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true => RememberAsync(context, "email", JsonNode.Parse(body)!["email"]!.ToString()),
        "POST /login" => EnterAsync(context, Pairs(body)),
        "GET /home" => TextAsync(context, Has("sid", context.Request.Cookies["sid"]) ? 200 : 401, "text/html", "<title>Home</title>"),
        "GET /api/token" => Has("sid", context.Request.Cookies["sid"]) ? JsonAsync(context, 200, new JsonObject { ["accessToken"] = Give("token") }) : JsonAsync(context, 401, []),
        "GET /account" => JsonAsync(context, 200, new JsonObject { ["user"] = new JsonObject { ["email"] = context.Request.Cookies["email"] } }),
        "POST /state" => RememberAsync(context, "mood", context.Request.Cookies["mood"] ?? ""),
        "GET /state" => JsonAsync(context, 200, new JsonObject { ["mood"] = context.Request.Cookies["mood"] }),
        "GET /api/items" => JsonAsync(context, Bears(context) ? 200 : 401, new JsonObject { ["items"] = new JsonArray() }),
        "POST /api/items" => JsonAsync(context, Bears(context) ? 201 : 401, new JsonObject { ["data"] = new JsonObject { ["itemId"] = Give("item") } }),
        "POST /people" => JsonAsync(context, 201, new JsonObject { ["id"] = Give("person"), ["name"] = JsonNode.Parse(body)!["name"]!.ToString() }),
        _ when Id(request, "GET /api/items/") is { } item => JsonAsync(context, Bears(context) && Has("item", item) ? 200 : 404, []),
        _ when Id(request, "GET /people/") is { } person => JsonAsync(context, Has("person", person) ? 200 : 404, new JsonObject { ["name"] = "new one" }),
        _ when Id(request, "DELETE /people/") is { } gone => TextAsync(context, _given.TryRemove(gone, out _) ? 204 : 404, "text/plain", ""),
        _ => TextAsync(context, 200, "text/plain", "here it is"),
    };

    private Task FormAsync(HttpContext context)
    {
        context.Response.Cookies.Append("pre", "1");
        return TextAsync(context, 200, "text/html", $"""<form method=post action=/login><input type="hidden" name="csrf" value="{Give("csrf")}"><input name=email><input name=password></form>""");
    }

    private Task EnterAsync(HttpContext context, Dictionary<string, string> form)
    {
        if (!Has("csrf", form["csrf"]) || form["password"] != Password)
        {
            return TextAsync(context, 403, "text/plain", "no");
        }

        context.Response.Cookies.Append("sid", Give("sid"));
        context.Response.Redirect("/home");
        return Task.CompletedTask;
    }

    private static Task RememberAsync(HttpContext context, string cookie, string value)
    {
        context.Response.Cookies.Append(cookie, value);
        return JsonAsync(context, 200, []);
    }

    private bool Bears(HttpContext context) => Has("token", context.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal));

    private string Give(string kind)
    {
        var id = Interlocked.Increment(ref _last).ToString("00000000", CultureInfo.InvariantCulture);
        _given[id] = kind;
        return id;
    }

    private bool Has(string kind, string? id) => id is not null && _given.GetValueOrDefault(id) == kind;

    private static string? Id(string request, string before) => request.StartsWith(before, StringComparison.Ordinal) ? request[before.Length..] : null;

    private static Dictionary<string, string> Pairs(string form) =>
        form.Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));

    private static Task JsonAsync(HttpContext context, int status, JsonObject body) => TextAsync(context, status, "application/json", body.ToJsonString());

    private static async Task TextAsync(HttpContext context, int status, string type, string text)
    {
        context.Response.StatusCode = status;
        if (status != 204)
        {
            context.Response.ContentType = type;
            await context.Response.WriteAsync(text);
        }
    }
}
