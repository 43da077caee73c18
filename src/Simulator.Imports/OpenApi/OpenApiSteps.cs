using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.OpenApi;

/// <summary>Makes a step of an operation.</summary>
internal sealed class OpenApiSteps(OpenApiDocument document, StepNames names, ImportNotes notes)
{
    private const int MostChecked = 3;

    /// <param name="variable">What stands for an id or a value of the user; null where there is none.</param>
    public Yaml.Map Of(OpenApiOperation operation, Func<string, string?> variable, bool isOpen)
    {
        var samples = new SchemaSamples(document, notes, name => variable(name) is { } text ? Yaml.Text(text) : null);
        var step = new Yaml.Map { IsBlock = true }
            .Add("name", Yaml.Literal(names.Give(operation.Node.At("summary").Text?.TrimEnd('.') ?? operation.Node.At("operationId").Text ?? $"{operation.Method.ToUpperInvariant()} {operation.Path}")))
            .Add(operation.Method, Address(operation, samples, variable));
        Parameters(step, operation, samples);
        Body(step, operation, samples);
        step.Add("auth", isOpen ? "none" : null);
        step.Add("capture", new Yaml.Map());
        step.Add("check", Check(operation));
        notes.Carry("operation");
        return step;
    }

    private static string Address(OpenApiOperation operation, SchemaSamples samples, Func<string, string?> variable)
    {
        var segments = operation.Segments.Select((segment, i) =>
        {
            if (!segment.Contains('{', StringComparison.Ordinal))
            {
                return segment;
            }

            var name = segment.Trim('{', '}');
            return variable(OpenApiIds.NameOf(operation, i))
                ?? (operation.Parameters.FirstOrDefault(one => one.At("name").Text == name) is { } parameter && Sample(parameter, samples, operation) is Yaml.Scalar sample ? sample.Value : "1");
        });
        return $"/{string.Join('/', segments)}{(operation.Path.Length > 1 && operation.Path.EndsWith('/') ? "/" : "")}";
    }

    private static Yaml? Sample(PlanNode parameter, SchemaSamples samples, OpenApiOperation operation)
    {
        var name = parameter.At("name").Text ?? "";
        return (parameter.At("example") ?? parameter.At("examples").FirstValue.At("value")) is { } example
            ? samples.Example(example, name)
            : samples.Of(parameter.At("schema"), name, $"{operation.Where}.parameters.{name}");
    }

    private static void Parameters(Yaml.Map step, OpenApiOperation operation, SchemaSamples samples)
    {
        var (query, headers, cookies) = (new Yaml.Map(), new Yaml.Map(), new Yaml.Map());
        foreach (var parameter in operation.Parameters.Where(one => one.At("required").IsTrue))
        {
            var to = parameter.At("in").Text switch { "query" => query, "header" => headers, "cookie" => cookies, _ => null };
            if (to is not null && parameter.At("name").Text is { } name && Sample(parameter, samples, operation) is { } value)
            {
                to.Add(name, value is Yaml.Items { Values: [var one, ..] } ? one : value);
            }
        }

        step.Add("query", query.IsEmpty ? null : query).Add("headers", headers.IsEmpty ? null : headers).Add("cookies", cookies.IsEmpty ? null : cookies);
    }

    private void Body(Yaml.Map step, OpenApiOperation operation, SchemaSamples samples)
    {
        if (operation.Body is not { } content || operation.Method is "get" or "head")
        {
            return;
        }

        var path = $"{operation.Where}.requestBody";
        var body = (content.Value.At("example") ?? document.Resolve(content.Value.At("examples").FirstValue).At("value")) is { } example
            ? samples.Example(example, "")
            : samples.Of(content.Value.At("schema"), "", path) ?? new Yaml.Map();
        var type = content.Key.Split(';')[0].Trim();
        if (OpenApiOperation.IsJson(type))
        {
            step.Add("json", body);
        }
        else if (type == "application/x-www-form-urlencoded" && body is Yaml.Map)
        {
            step.Add("form", body);
        }
        else if (type == "multipart/form-data" && body is Yaml.Map parts)
        {
            Multipart(step, parts, new OpenApiSchema(document, content.Value.At("schema")), operation, path);
        }
        else
        {
            step.Add("body", body is Yaml.Scalar text ? text : Yaml.Text("...")).Add("type", type);
            notes.Leave(operation.Node, path, $"a body of {type}", "write it as body:");
        }

        notes.Carry("body");
    }

    private void Multipart(Yaml.Map step, Yaml.Map parts, OpenApiSchema schema, OpenApiOperation operation, string path)
    {
        var written = new List<Yaml>();
        foreach (var part in parts.Entries)
        {
            var property = new OpenApiSchema(document, schema.All.FirstOrDefault(one => one.Key == part.Key)?.Value);
            var item = property.Type == "array" ? new OpenApiSchema(document, property.Items) : property;
            if (item.Format == "binary" || item["contentMediaType"] is not null || item["contentEncoding"] is not null)
            {
                notes.Leave(operation.Node, $"{path}.{part.Key}", "the file of a form", "a small text stands for it; write file: with a path instead of value:");
                written.Add(new Yaml.Map().Add("name", part.Key).Add("value", "{{$words(20)}}").Add("filename", $"{Words.Name(part.Key, "file")}.bin").Add("type", item["contentMediaType"].Text ?? "application/octet-stream"));
                continue;
            }

            foreach (var value in part.Value is Yaml.Items list ? list.Values : [part.Value])
            {
                if (value is Yaml.Scalar)
                {
                    written.Add(new Yaml.Map().Add("name", part.Key).Add("value", value));
                    continue;
                }

                notes.Leave(operation.Node, $"{path}.{part.Key}", "the part of a form that is a map or a list", "write its JSON as value:");
                written.Add(new Yaml.Map().Add("name", part.Key).Add("value", "{}").Add("type", "application/json"));
            }
        }

        step.Add("multipart", Yaml.Block(written));
    }

    private Yaml.Map? Check(OpenApiOperation operation)
    {
        var check = new Yaml.Map();
        if (operation.Success is { } success && int.TryParse(success.Key, out var status))
        {
            check.Add("status", Yaml.Number(status));
        }

        if (operation.Answer is { } answer && operation.Method != "head")
        {
            var schema = new OpenApiSchema(document, answer);
            var json = new Yaml.Map();
            foreach (var property in schema.All.Where(property => schema.Required.Contains(property.Key) && !property.Key.Contains('.', StringComparison.Ordinal)).Take(MostChecked))
            {
                var value = new OpenApiSchema(document, property.Value);
                var only = value["const"] ?? (value["enum"].Items is [var one] ? one : null);
                json.Add(property.Key, only is PlanNode.Scalar scalar ? PlanJson.Literal(scalar) is { } literal ? Yaml.Bare(literal) : Yaml.Literal(scalar.Text) : new Yaml.Map().Add("exists", Yaml.Flag(true)));
            }

            check.Add("json", json.IsEmpty ? null : json);
        }

        notes.Carry("check", check.IsEmpty ? 0 : 1);
        return check.IsEmpty ? null : check;
    }
}
