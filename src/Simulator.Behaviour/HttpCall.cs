using System.Text;
using System.Text.Json;

namespace Simulator.Behaviour;

/// <summary>One HTTP request of users that are written in code.</summary>
/// <param name="Method">GET, HEAD, OPTIONS, PUT, DELETE, POST or PATCH; GET, HEAD and OPTIONS have the plan's time limit for reads.</param>
/// <param name="Path">Path and query below the target's base URL, percent-encoded, with a leading slash.</param>
public sealed record HttpCall(string Method, string Path) : Call
{
    /// <summary>Header lines. <c>Host</c>, <c>Content-Length</c> and what else belongs to the connection is written for you.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The content; null for none.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>The statuses that count as done; empty: all below 400.</summary>
    public IReadOnlyList<int> Expected { get; init; } = [];

    /// <summary>The statuses that say that somebody else was first: legal answers and no errors.</summary>
    public IReadOnlyList<int> Conflicts { get; init; } = [];

    public static HttpCall Get(string path) => new("GET", path);

    public static HttpCall Delete(string path) => new("DELETE", path);

    /// <param name="body">Written as JSON.</param>
    public static HttpCall PostJson<T>(string path, T body) => new HttpCall("POST", path).WithJson(body);

    /// <param name="body">Written as JSON.</param>
    public static HttpCall PutJson<T>(string path, T body) => new HttpCall("PUT", path).WithJson(body);

    /// <summary>The same request with a JSON body.</summary>
    public HttpCall WithJson<T>(T body) => With("Content-Type", "application/json") with { Body = JsonSerializer.SerializeToUtf8Bytes(body, JsonSerializerOptions.Web) };

    /// <summary>The same request with fields as a browser's form sends them.</summary>
    public HttpCall WithForm(params IReadOnlyList<KeyValuePair<string, string>> fields) => With("Content-Type", "application/x-www-form-urlencoded") with
    {
        Body = Encoding.UTF8.GetBytes(string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"))),
    };

    /// <summary>The same request with one more header.</summary>
    public HttpCall With(string header, string value) => this with { Headers = [.. Headers, new(header, value)] };
}
