using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Simulator.Marketplace.OpenApi;

/// <summary>GET /openapi.json: the whole API, made from its routes when it is asked for.</summary>
internal static class OpenApiPage
{
    public const string Bearer = "bearer";

    public static void AddTo(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolver = MarketplaceJson.Default;
            json.SerializerOptions.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict;
        });
        services.AddOpenApi(document =>
        {
            document.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            document.ShouldInclude = _ => true;
            document.AddSchemaTransformer<WrittenFields>();
            document.AddOperationTransformer<OperationDescriber>();
            document.AddDocumentTransformer((api, _, _) =>
            {
                api.Info = new OpenApiInfo { Title = "Reference marketplace", Version = "1" };
                api.Components ??= new OpenApiComponents();
                api.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
                {
                    [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" },
                };
                return Task.CompletedTask;
            });
        });
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapOpenApi("/openapi.json");
}
