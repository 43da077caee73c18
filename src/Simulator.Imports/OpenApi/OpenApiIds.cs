using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.OpenApi;

/// <summary>Finds where the ids come from that paths and bodies need: from what creates a thing, else from a list of them.</summary>
internal sealed class OpenApiIds(OpenApiDocument document, IReadOnlyList<OpenApiOperation> operations)
{
    private const int Deepest = 3;

    private static readonly string[] Endings = ["_id", "Id", "ID", "Uuid", "Slug", "Key", "Name"];

    public SourcePlace Place => document.Root.Place;

    /// <summary>What a path's parameter is called as a variable: <c>{id}</c> behind <c>jobs</c> is <c>jobId</c>.</summary>
    /// <param name="at">Which segment it is.</param>
    public static string NameOf(OpenApiOperation operation, int at)
    {
        var parameter = operation.Segments[at].Trim('{', '}');
        var before = at > 0 && !operation.Segments[at - 1].StartsWith('{') ? Words.Plain(OpenApiWords.Singular(operation.Segments[at - 1])) : null;
        return before is not null && parameter.ToLowerInvariant() is "id" or "uuid" or "key" or "slug" or "name" ? $"{before}{char.ToUpperInvariant(parameter[0])}{parameter[1..]}" : Words.Plain(parameter);
    }

    /// <summary>The operation that gives a variable, and where it stands in its answer; null where none does.</summary>
    public (OpenApiOperation Operation, string Path)? Of(string variable) =>
        Given(variable, operations.Where(one => one.Method == "post" && !one.IsOfItem)) ?? Given(variable, operations.Where(one => one.Method == "get" && !one.IsOfItem));

    private (OpenApiOperation Operation, string Path)? Given(string variable, IEnumerable<OpenApiOperation> some)
    {
        foreach (var operation in some.OrderBy(one => one.Segments.Count))
        {
            if (IsCollectionOf(operation, variable) && PathTo(operation.Answer, Wanted(variable), "", 0) is { } path)
            {
                return (operation, path);
            }
        }

        return null;
    }

    // `/jobs` gives jobs; `/jobs/{id}/close` does not.
    private static bool IsCollectionOf(OpenApiOperation operation, string variable) =>
        Thing(variable).Length < variable.Length && Words.Plain(OpenApiWords.Singular(Things(operation))).Equals(Thing(variable), StringComparison.OrdinalIgnoreCase);

    // `/escrow/create` makes an escrow.
    private static string Things(OpenApiOperation operation) =>
        operation.Last.ToLowerInvariant() is "create" or "new" or "add" && operation.Segments.Count > 1 ? operation.Segments[^2] : operation.Last;

    // `jobId` is of a job.
    private static string Thing(string variable) =>
        Array.Find(Endings, ending => variable.EndsWith(ending, StringComparison.Ordinal)) is { } ending ? variable[..^ending.Length] : variable;

    private static string[] Wanted(string variable)
    {
        var ending = variable[Thing(variable).Length..].TrimStart('_').ToLowerInvariant();
        return [variable, ending, ending == "id" ? "uuid" : "id"];
    }

    private string? PathTo(PlanNode? node, string[] names, string path, int depth)
    {
        if (node is null || depth > Deepest)
        {
            return null;
        }

        var schema = new OpenApiSchema(document, node);
        if (schema.Type == "array")
        {
            return PathTo(schema.Items, names, $"{path}0.", depth + 1);
        }

        var properties = schema.All.ToList();
        foreach (var name in names)
        {
            if (properties.Find(property => property.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found && new OpenApiSchema(document, found.Value).Type is not ("object" or "array"))
            {
                return path + found.Key;
            }
        }

        return properties.Select(property => PathTo(property.Value, names, $"{path}{property.Key}.", depth + 1)).FirstOrDefault(found => found is not null);
    }
}
