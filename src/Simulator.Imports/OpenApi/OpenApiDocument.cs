using Simulator.Imports.Reading;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.OpenApi;

/// <summary>An OpenAPI document (3.0, 3.1) with its references.</summary>
internal sealed class OpenApiDocument(PlanNode.Map root)
{
    private const int LongestChain = 32;

    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete", "head", "options"];

    public PlanNode.Map Root => root;

    /// <exception cref="BrokenSourceException">It is none, or is of another version.</exception>
    public static OpenApiDocument Read(Source source)
    {
        var root = SourceTree.Read(source);
        var start = new SourcePlace(source.File, 1, 1);
        if (root["swagger"] is { } old)
        {
            throw new BrokenSourceException(old.Place, $"is Swagger {old.Text}; convert it to OpenAPI 3 first");
        }

        var version = root["openapi"].Text ?? throw new BrokenSourceException(start, "has no `openapi` with a version; this is no OpenAPI document");
        return !version.StartsWith("3.", StringComparison.Ordinal)
            ? throw new BrokenSourceException(root["openapi"]!.Place, $"is OpenAPI {version}; 3.0 and 3.1 can be read")
            : root["paths"].Entries.Count == 0
                ? throw new BrokenSourceException((root["paths"] ?? root).Place, "has no `paths`; there is nothing to propose")
                : new OpenApiDocument(root);
    }

    /// <summary>What a node stands for: itself, or what its reference leads to; null where that is not in this document.</summary>
    public PlanNode? Resolve(PlanNode? node)
    {
        for (var i = 0; i < LongestChain; i++)
        {
            if (node.At("$ref").Text is not { } reference)
            {
                return node;
            }

            node = Find(reference);
        }

        return null;
    }

    public PlanNode? At(PlanNode? node, params ReadOnlySpan<string> keys)
    {
        node = Resolve(node);
        foreach (var key in keys)
        {
            node = Resolve(node.At(key));
        }

        return node;
    }

    public IEnumerable<OpenApiOperation> Operations()
    {
        foreach (var path in root["paths"].Entries)
        {
            var item = Resolve(path.Value);
            foreach (var entry in item.Entries.Where(entry => Methods.Contains(entry.Key)))
            {
                var own = entry.Value.At("parameters").Items.Select(Resolve).OfType<PlanNode>().ToList();
                var shared = item.At("parameters").Items.Select(Resolve).OfType<PlanNode>()
                    .Where(one => own.TrueForAll(mine => mine.At("name").Text != one.At("name").Text || mine.At("in").Text != one.At("in").Text));
                yield return new OpenApiOperation(entry.Key, path.Key, entry.Value, [.. shared, .. own], this);
            }
        }
    }

    private PlanNode? Find(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return null;
        }

        PlanNode? node = root;
        foreach (var part in reference[2..].Split('/'))
        {
            var key = Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node is PlanNode.Sequence list && int.TryParse(key, out var index) && index >= 0 && index < list.Items.Count ? list.Items[index] : node.At(key);
        }

        return node;
    }
}
