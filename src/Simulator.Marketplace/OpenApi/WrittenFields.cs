using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Simulator.Marketplace.OpenApi;

/// <summary>Says of what is sent that all its fields are there, null where there is nothing, but for those that are left out then.</summary>
internal sealed class WrittenFields : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object)
        {
            schema.Required = context.JsonTypeInfo.Properties.Where(field => field.Get is not null && field.ShouldSerialize is null)
                .Select(field => field.Name).ToHashSet();
        }
        return Task.CompletedTask;
    }
}
