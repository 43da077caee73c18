using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Artillery;

/// <summary>Reads <c>variables</c> and <c>payload</c>: variables and feeders of the plan.</summary>
internal sealed class ArtilleryData(ArtilleryScript script, Source source, PlanDraft draft, ArtilleryTemplates templates, ImportNotes notes, string? environment)
{
    private const string Marks = ",()\"'{}";

    private readonly HashSet<string> _feeders = new(StringComparer.Ordinal);

    public void Read()
    {
        foreach (var payload in script.Config["payload"].Listed)
        {
            Feeder(payload, "config.payload");
        }

        foreach (var entry in script.Config["variables"].Entries)
        {
            Variable(entry, $"config.variables.{entry.Key}");
        }
    }

    private void Variable(PlanNode.Entry entry, string path) => Variable(entry.Key, entry, path);

    /// <param name="name">As templates write it: what stands in maps has dots.</param>
    private void Variable(string name, PlanNode.Entry entry, string path)
    {
        if (entry.Value is PlanNode.Map map)
        {
            foreach (var inner in map.Entries)
            {
                Variable($"{name}.{inner.Key}", inner, $"{path}.{inner.Key}");
            }

            return;
        }

        if (entry.Value is PlanNode.Sequence && IsLoopedOver(name))
        {
            // What a loop goes over is written where the loop stands.
            return;
        }

        Yaml? value = entry.Value switch
        {
            PlanNode.Scalar scalar when ArtillerySecrets.IsSecret(entry.Key) && scalar.Text.Length > 0 && !scalar.Text.Contains("{{", StringComparison.Ordinal) => Secret(entry, path),
            PlanNode.Scalar scalar => PlanJson.Literal(scalar) is { } literal ? Yaml.Bare(literal) : Yaml.Text(templates.Text(scalar.Text, scalar, path)),
            PlanNode.Sequence when ArtillerySecrets.IsSecret(entry.Key) => Secret(entry, path),
            _ => Pick(entry.Value, templates, path),
        };
        if (value is null)
        {
            notes.Leave(entry.Place, path, $"a variable that is {entry.Value.Kind}", "write single values, or a feeder");
            return;
        }

        draft.Variables.Add(Words.Plain(name), value);
        templates.Plan(name, Words.Plain(name));
        notes.Carry("variable");
    }

    private bool IsLoopedOver(string name)
    {
        return Stands(script.Root);

        bool Stands(PlanNode? node) => node switch
        {
            PlanNode.Map map => map.Entries.Any(entry => (entry.Key == "over" && entry.Value.Text == name) || Stands(entry.Value)),
            PlanNode.Sequence list => list.Items.Any(Stands),
            _ => false,
        };
    }

    private Yaml.Scalar Secret(PlanNode.Entry entry, string path)
    {
        notes.Leave(entry.Value, path, $"the secret that is written out as `{entry.Key}`", $"give it in the environment as {Words.Variable(entry.Key)}");
        return Yaml.Text(notes.Variable(entry.Key, $"`{path}` of the script"));
    }

    // Each virtual user has one of them, by chance.
    /// <summary>One of a list of single values, by chance; null for anything else.</summary>
    public static Yaml.Scalar? Pick(PlanNode node, ArtilleryTemplates templates, string path)
    {
        if (node is not PlanNode.Sequence { Items.Count: > 0 } list || list.Items.Any(item => item is not PlanNode.Scalar))
        {
            return null;
        }

        var values = list.Items.Select(item => templates.Text(item.Text ?? "", item, path)).ToList();
        return Yaml.Text($"{{{{$pick({string.Join(", ", values.Select(Argument))})}}}}");
    }

    private static string Argument(string value) =>
        value.Any(Marks.Contains) ? $"\"{value.Replace("\"", "", StringComparison.Ordinal)}\"" : value;

    private void Feeder(PlanNode payload, string path)
    {
        if (payload.At("path").Text?.Replace("{{$environment}}", "{{ $environment }}", StringComparison.Ordinal).Replace("{{ $environment }}", environment ?? "", StringComparison.Ordinal) is not { } file)
        {
            notes.Leave(payload, path, "a payload without a path", "name its file under feeders: in the plan");
            return;
        }

        var fields = payload.At("fields").Items.Select(field => field.Text ?? "").ToList();
        var name = Words.Unique(Words.Plain(payload.At("name").Text ?? Path.GetFileNameWithoutExtension(file)), _feeders, "");
        var delimiter = payload.At("delimiter").Text ?? payload.At("options", "delimiter").Text;
        var header = Header(source.Beside(file), delimiter ?? ",");
        var hasHeader = payload.At("skipHeader").IsTrue || payload.At("options", "skipHeader").IsTrue || (header.Count > 0 && header.SequenceEqual(fields));
        var columns = hasHeader && header.Count > 0 ? header : fields;
        if (columns.Count == 0)
        {
            notes.Leave(payload, path, $"the payload {file} without `fields`", "name its columns under feeders");
            return;
        }

        draft.Feeders.Add(name, new Yaml.Map()
            .Add("file", source.FromPlan(file))
            .Add("order", payload.At("order").Text == "sequence" ? "sequential" : "random")
            .Add("per", "session")
            .Add("delimiter", delimiter)
            .Add("columns", hasHeader ? null : Yaml.List(fields.Select(Yaml.Text))));
        for (var i = 0; i < fields.Count && i < columns.Count; i++)
        {
            templates.Plan(fields[i], $"{name}.{columns[i]}");
        }

        if (hasHeader && header.Count == 0)
        {
            notes.Leave(payload, path, $"{file} could not be looked into, and its first line is taken as the names of its columns", $"see that it has the columns {string.Join(", ", fields)}");
        }

        if (payload.At("loadAll").IsTrue)
        {
            notes.Leave(payload, $"{path}.loadAll", "all rows at once in one variable", $"a session takes one row of the feeder `{name}`");
        }

        notes.Carry("feeder");
    }

    private static IReadOnlyList<string> Header(string? text, string delimiter) =>
        text is null ? [] : [.. text.TrimStart('\uFEFF').Split('\n')[0].TrimEnd('\r').Split(delimiter).Select(cell => cell.Trim().Trim('"'))];
}
