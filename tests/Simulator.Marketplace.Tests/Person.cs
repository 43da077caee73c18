using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Simulator.Marketplace.Tests;

/// <summary>Someone who sends requests: a registered user with a token, or nobody.</summary>
internal sealed class Person(RunningMarketplace market, string? token, string? refreshToken, string? id)
{
    public const string Password = "Abcdefgh123!";

    private static int _registered;

    public string Id => id!;

    public string Token => token!;

    public string RefreshToken => refreshToken!;

    public static object Registration(string role) => new
    {
        email = $"person{Interlocked.Increment(ref _registered)}@example.org",
        phone = "+1 (555) 123-4567",
        password = Password,
        firstName = "Ann",
        lastName = "Smith",
        role,
    };

    public static async Task<Person> RegisterAsync(RunningMarketplace market, string role)
    {
        var answer = await new Person(market, token: null, refreshToken: null, id: null).PostAsync("/api/auth/register", Registration(role));
        var data = answer.Expect(201);
        var tokens = data.GetProperty("tokens");
        return new Person(
            market, tokens.GetProperty("accessToken").GetString(), tokens.GetProperty("refreshToken").GetString(),
            data.GetProperty("user").GetProperty("id").GetString());
    }

    /// <summary>The administrator whom the operator's password lets in.</summary>
    public static async Task<Person> AdministratorAsync(RunningMarketplace market, string password)
    {
        var nobody = new Person(market, token: null, refreshToken: null, id: null);
        var data = (await nobody.PostAsync("/api/auth/login", new { email = "admin@marketplace.local", password })).Expect(200);
        var tokens = data.GetProperty("tokens");
        return new Person(
            market, tokens.GetProperty("accessToken").GetString(), tokens.GetProperty("refreshToken").GetString(),
            data.GetProperty("user").GetProperty("id").GetString());
    }

    public Person At(RunningMarketplace other) => new(other, token, refreshToken, id);

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, body: null, key: null);

    public Task<Answer> PostAsync(string path, object? body = null, string? key = null) => SendAsync(HttpMethod.Post, path, Json(body), key);

    public Task<Answer> PostTextAsync(string path, string body) => SendAsync(HttpMethod.Post, path, body, key: null);

    public Task<Answer> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, Json(body), key: null);

    public Task<Answer> PatchAsync(string path, object body) => SendAsync(HttpMethod.Patch, path, Json(body), key: null);

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? body, string? key)
    {
        using HttpRequestMessage request = new(method, path);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await market.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer((int)response.StatusCode, text, response.Headers.Contains("Idempotency-Replayed"));
    }

    private static string? Json(object? body) => body is null ? null : JsonSerializer.Serialize(body);
}
