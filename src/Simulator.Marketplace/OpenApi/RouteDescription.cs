using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.OpenApi;

/// <summary>What the OpenAPI document says of a route. Its roles and body come from the mapping, the rest is said there in a few words.</summary>
internal sealed class RouteDescription
{
    private readonly List<(int Status, string Code)> _refusals = [];
    private JsonTypeInfo? _success;
    private int _status = StatusCodes.Status200OK;

    /// <summary>The roles that may ask; null: no token is needed.</summary>
    public string[]? Roles { get; private init; }

    public Type? Body { get; private init; }

    public IReadOnlyCollection<FieldLimits> BodyLimits { get; private init; } = [];

    public IReadOnlyCollection<FieldLimits> Query { get; private set; } = [];

    public bool IsBare { get; private set; }

    public IReadOnlyList<(int Status, string Code)> Refusals => _refusals;

    public static RouteDescription Of(string[]? roles) => new() { Roles = roles };

    public static RouteDescription Of<TBody>(string[]? roles, JsonTypeInfo<TBody> body)
        where TBody : class, IRequestBody
    {
        LimitRecorder limits = new();
        JsonSerializer.Deserialize("{}"u8, body)!.Check(limits);
        return new RouteDescription { Roles = roles, Body = typeof(TBody), BodyLimits = limits.Recorded };
    }

    /// <summary>With what it answers when all is well.</summary>
    public RouteDescription Answers<T>(int status, JsonTypeInfo<T> type)
    {
        (_status, _success) = (status, type);
        return this;
    }

    /// <summary>It answers with the bare data, outside the envelope.</summary>
    public RouteDescription Bare()
    {
        IsBare = true;
        return this;
    }

    /// <summary>What it reads from the query: the reading itself, which describes its own limits.</summary>
    public RouteDescription Asks<T>(Func<Call, Problems, T> read)
    {
        LimitRecorder limits = new();
        read(new Call(new DefaultHttpContext(), new Caller("", Role.Homeowner), TimeProvider.System), limits);
        Query = limits.Recorded;
        return this;
    }

    /// <summary>Codes of refusals beyond those that follow from roles, body and path.</summary>
    public RouteDescription Refuses(int status, params ReadOnlySpan<string> codes)
    {
        foreach (var code in codes) _refusals.Add((status, code));
        return this;
    }

    /// <summary>Puts the description where the document is made from; called when the endpoint is built.</summary>
    public void AddTo(EndpointBuilder endpoint)
    {
        endpoint.Metadata.Add(this);
        // Endpoints that are plain request delegates are only described when they name a method.
        endpoint.Metadata.Add(endpoint.RequestDelegate!.Method);
        endpoint.Metadata.Add(new TagsAttribute(Resource(((RouteEndpointBuilder)endpoint).RoutePattern.RawText!)));
        endpoint.Metadata.Add(new ProducesResponseTypeMetadata(_status, _success?.Type, ["application/json"]));
    }

    // /api/jobs/{id} belongs to jobs, and health is the same under both of its paths.
    private static string Resource(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries).First(part => part is not ("api" or "admin"));
}
