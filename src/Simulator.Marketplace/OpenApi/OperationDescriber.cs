using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.OpenApi;

/// <summary>Completes an operation of the document from its route's description.</summary>
internal sealed class OperationDescriber : IOpenApiOperationTransformer
{
    private const string Json = "application/json";
    private const string Error = "Error";

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<RouteDescription>().SingleOrDefault() is not { } route) return;
        var document = context.Document!;
        var path = context.Description.RelativePath!;
        var isPost = context.Description.HttpMethod == "POST";

        operation.Parameters = [.. PathParameters(path), .. QueryParameters(route)];
        if (isPost && route.Roles is not null) operation.Parameters.Add(IdempotencyKey());
        if (route.Body is { } body) operation.RequestBody = await BodyAsync(route, body, context, cancellationToken).ConfigureAwait(false);
        if (route.Roles is { } roles) operation.Security = [new() { [new OpenApiSecuritySchemeReference(OpenApiPage.Bearer, document)] = [.. roles] }];
        if (route.IsBare) return;

        foreach (var content in operation.Responses!.Values.SelectMany(response => response.Content?.Values ?? [])) content.Schema = Enveloped(content.Schema);
        await AddErrorAsync(context, cancellationToken).ConfigureAwait(false);
        foreach (var refusals in RouteRefusals.Of(route, isPost, path).GroupBy(refusal => refusal.Status, refusal => refusal.Code))
        {
            operation.Responses.Add(refusals.Key.ToString(CultureInfo.InvariantCulture), Refused([.. refusals], document));
        }
    }

    private static async Task<OpenApiRequestBody> BodyAsync(
        RouteDescription route, Type type, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var schema = await context.GetOrCreateSchemaAsync(type, parameterDescription: null, cancel).ConfigureAwait(false);
        schema.Required = route.BodyLimits.Where(limits => limits.IsRequired).Select(limits => limits.Name).ToHashSet();
        foreach (var limits in route.BodyLimits)
        {
            if (schema.Properties?.TryGetValue(limits.Name, out var property) == true) limits.Write((OpenApiSchema)property);
            else limits.Write(schema);
        }
        context.Document!.AddComponent(type.Name, schema);
        return new OpenApiRequestBody { Required = true, Content = Content(new OpenApiSchemaReference(type.Name, context.Document)) };
    }

    private static async Task AddErrorAsync(OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        if (context.Document!.Components?.Schemas?.ContainsKey(Error) == true) return;
        var schema = await context.GetOrCreateSchemaAsync(typeof(ErrorBody), parameterDescription: null, cancel).ConfigureAwait(false);
        context.Document.AddComponent(Error, schema);
    }

    private static OpenApiResponse Refused(string[] codes, OpenApiDocument document) => new()
    {
        Description = string.Join(", ", codes),
        Content = Content(new OpenApiSchema
        {
            AllOf =
            [
                new OpenApiSchemaReference(Error, document),
                new OpenApiSchema
                {
                    Properties = new Dictionary<string, IOpenApiSchema> { ["error"] = new OpenApiSchema { Enum = [.. codes.Select(code => (JsonNode)code)] } },
                },
            ],
        }),
    };

    private static OpenApiSchema Enveloped(IOpenApiSchema? data) => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "success", "data" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["success"] = new OpenApiSchema { Type = JsonSchemaType.Boolean, Enum = [true] },
            ["data"] = data ?? new OpenApiSchema(),
        },
    };

    private static Dictionary<string, OpenApiMediaType> Content(IOpenApiSchema schema) => new() { [Json] = new OpenApiMediaType { Schema = schema } };

    private static IEnumerable<OpenApiParameter> PathParameters(string path) =>
        path.Split('/').Where(part => part.StartsWith('{')).Select(part => new OpenApiParameter
        {
            Name = part[1..^1], In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });

    private static IEnumerable<OpenApiParameter> QueryParameters(RouteDescription route) => route.Query.Select(limits => new OpenApiParameter
    {
        Name = limits.Name, In = ParameterLocation.Query, Required = limits.IsRequired, Schema = limits.ToSchema(),
    });

    private static OpenApiParameter IdempotencyKey() => new()
    {
        Name = Idempotency.KeyHeader,
        In = ParameterLocation.Header,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = Idempotency.LongestKey },
    };
}
