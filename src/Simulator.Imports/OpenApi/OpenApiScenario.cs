using Simulator.Imports.Writing;

namespace Simulator.Imports.OpenApi;

/// <summary>One scenario: the operations of a tag in an order that makes sense, with what has to be made before them.</summary>
internal sealed class OpenApiScenario(OpenApiIds ids, OpenApiSteps steps, OpenApiPeople people, Yaml.Map variables, ImportNotes notes)
{
    private const int Deepest = 6;

    private readonly Dictionary<OpenApiOperation, Yaml.Map> _done = [];
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly List<Yaml> _acts = [];

    public List<Yaml> Acts(IEnumerable<OpenApiOperation> operations)
    {
        var all = operations.ToList();
        foreach (var operation in all.Where(one => one.Rank < 8).OrderBy(one => one.Rank).ThenBy(one => one.Segments.Count)
            .Concat(all.Where(one => one.Rank >= 8).OrderBy(one => one.Rank).ThenByDescending(one => one.Segments.Count)))
        {
            Add(operation, 0);
        }

        foreach (var step in _done.Values.Where(step => step["capture"] is Yaml.Map { IsEmpty: true }))
        {
            step.Remove("capture");
        }

        // What something gives may come too late for the one who needed it.
        Captures.TakeOutUnused(_acts, Captures.Used(_acts));
        return _acts;
    }

    private void Add(OpenApiOperation operation, int depth)
    {
        if (_done.ContainsKey(operation))
        {
            return;
        }

        for (var i = 0; i < operation.Segments.Count; i++)
        {
            if (operation.Segments[i].StartsWith('{'))
            {
                Need(OpenApiIds.NameOf(operation, i), operation, depth, isInPath: true);
            }
        }

        if (operation.Body is { } body)
        {
            foreach (var name in new OpenApiSchema(operation.Document, Reading.NodeReading.At(body.Value, "schema")).Properties
                .Where(property => property.IsRequired && property.Name.EndsWith("Id", StringComparison.OrdinalIgnoreCase) && property.Name.Length > 2).Select(property => property.Name))
            {
                Need(name, operation, depth, isInPath: false);
            }
        }

        if (!_done.ContainsKey(operation))
        {
            var step = steps.Of(operation, name => _known.GetValueOrDefault(name) ?? people.Value(name), people.IsOpen(operation));
            _done[operation] = step;
            _acts.Add(step);
        }
    }

    private void Need(string variable, OpenApiOperation by, int depth, bool isInPath)
    {
        if (_known.ContainsKey(variable))
        {
            return;
        }

        if (depth < Deepest && ids.Of(variable) is { } source && source.Operation != by && !source.Operation.IsLogIn)
        {
            Add(source.Operation, depth + 1);
            if (_done.GetValueOrDefault(source.Operation) is { } step && step["capture"] is Yaml.Map captures)
            {
                captures.Add(variable, new Yaml.Map().Add("json", source.Path));
                _known[variable] = $"{{{{{variable}}}}}";
                notes.Carry("captured id");
                return;
            }
        }

        if (isInPath)
        {
            // Nothing gives it: one value for all, until somebody knows better.
            _known[variable] = $"{{{{{variable}}}}}";
            if (variables[variable] is not null)
            {
                return;
            }

            variables.Add(variable, Yaml.Text($"${{{Words.Variable(variable)}:-1}}"));
            notes.Leave(by.Node, by.Where, $"where {variable} comes from, which no operation gives", $"it is 1: set {Words.Variable(variable)} in the environment, capture it, or take it from a feeder");
        }
    }
}
