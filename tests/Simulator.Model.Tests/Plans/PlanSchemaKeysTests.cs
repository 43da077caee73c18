using System.Collections.Immutable;
using System.Text.Json;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Reading;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Tests.Scripts;

namespace Simulator.Model.Tests.Plans;

/// <summary>The published schema has the reader's keys, no more and no fewer.</summary>
public sealed class PlanSchemaKeysTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(FileOf("plan.schema.json"))).RootElement;

    private const string Auth = """{"bearer":"x","basic":{},"apiKey":{},"login":{"steps":[],"headers":{"X":{}}},"oauth2":{"headers":{"X":{}}}}""";

    [Fact]
    public void The_schema_and_the_reader_know_the_same_keys()
    {
        var notes = new ReadingNotes();
        PlanReader.Read(GivenPlan.Tree(GivenPlan.Everything), ["list jobs"], notes);
        PlanReader.Read(GivenPlan.Tree("""{ "arrivals": { "diurnal": { }, "bursts": [ { } ], "mmpp": { } } }"""), [], notes);
        PlanReader.Read(GivenPlan.Tree("""{ "phases": [ { "sessions": { "from": "1/s", "to": "2/s" }, "users": { } }, { "levels": [ { "users": { }, "sessions": { } } ] } ] }"""), [], notes);

        foreach (var shape in new[] { """{ "steps": [1] }""", """{ "points": { "0s": 1 } }""", """{ "base": 1, "peak": 2 }""" })
        {
            var loads = $$"""{ "users": {{shape}}, "sessions": {{shape}} }""";
            PlanReader.Read(GivenPlan.Tree($$"""{ "phases": [ {{loads}}, { "levels": [ {{loads}}, { "loads": { "a": {{loads}}, "b": { "users": { }, "sessions": { } } } } ] }, { "loads": { "a": {{loads}}, "b": { "users": { }, "sessions": { } } } } ] }"""), [], notes);
        }

        PlanReader.Read(GivenPlan.Tree("""{ "startup": { }, "rampDown": { }, "phases": [ { "users": 1, "work": { } }, { "loads": { "a": { "users": 1, "work": { } } } } ] }"""), [], notes);
        PlanReader.Read(GivenScript.Tree(), [], notes);
        PlanReader.Read(GivenScript.Tree($"auth={Auth}"), [], notes);
        PlanReader.Read(GivenScript.Tree($$"""scenarios.own={"auth":{{Auth}},"steps":[]}"""), [], notes);
        PlanReader.Read(GivenPlan.Tree("""{ "accounts": { "populations": { "owners": { } } } }"""), [], notes);
        PlanReader.Read(GivenScript.Tree(
            """scenarios.browse=[{"once":[]},{"group":"g","steps":[]},{"repeat":1,"steps":[]},{"each":"{{a}}","steps":[]},{"set":{"b":1}},{"end":"user"},{"oneOf":[{}]},{"if":{"all":[]},"steps":[],"else":[]},{"while":{"all":[]}},{"until":{"all":[]}},{"name":"x","get":"/","tags":{"team":"a"},"record":{"soldOut":{"all":[]}}},{"parallel":[]}]""",
            """populations.guests.scenarios={"browse":1}""", """variables={"a":1}""", """metrics={"soldOut":"rate"}"""), [], notes);
        PlanReader.Read(GivenPlan.Tree("""{ "thresholds": [ { "scope": { "tag": { "team": "cart" } } } ] }"""), [], notes);
        PlanReader.Read(Other("""{ "law": "zipf", "exponent": 1, "ranks": 9, "truncate": { "from": 1, "to": 5 } }"""), [], notes);
        PlanReader.Read(Other("""{ "law": "empirical", "points": [1], "weights": [1] }"""), [], notes);

        // `extends` is gone before the reader reads; what overrides may hold, the model's own keys prove; what is sent at once, the other steps.
        var published = Keys(Schema, Schema, "").Where(key => key != "extends" && !IsOwnWord(key) && !key.StartsWith("populations.*.overrides.", StringComparison.Ordinal) && !key.Contains(".parallel.*.", StringComparison.Ordinal));

        var read = Laws(notes.AskedKeys.Where(key => !IsOwnWord(key)));
        Assert.Empty(Laws(published).Except(read));
        Assert.Empty(read.Except(Laws(published)));
    }

    // Values and shares of tables are no keys. Acts have the same keys wherever they stand: those of scenarios prove them.
    private static bool IsOwnWord(string key) => key.Contains(".login.steps.*", StringComparison.Ordinal) || key.StartsWith("scenarios.*.steps.*", StringComparison.Ordinal)
        || key.StartsWith("setup.steps.*.", StringComparison.Ordinal) || key.StartsWith("teardown.steps.*.", StringComparison.Ordinal)
        || key.Contains(".values.", StringComparison.Ordinal) || key.Contains(".quantiles.", StringComparison.Ordinal);

    private static PlanNode Other(string law) =>
        PlanSetting.Parse($"model.business.quotesWanted={law}")!.ApplyTo(PlanSetting.Parse($"model.think.click={law}")!.ApplyTo(GivenPlan.Tree(GivenPlan.Everything), []), []);

    // Which keys a law has depends on the law: all laws together must have the keys that the schema gives to each of them.
    private static SortedSet<string> Laws(IEnumerable<string> keys)
    {
        var all = keys.Select(key => key.Replace(".truncate.", ".truncate/", StringComparison.Ordinal)).ToHashSet();
        return new SortedSet<string>(all.Select(key => key.LastIndexOf('.') is > 0 and var dot && all.Contains($"{key[..dot]}.law") ? $"law:{key[(dot + 1)..]}" : key), StringComparer.Ordinal);
    }

    /// <summary>The keys that a schema publishes. What holds more of its own kind is followed once: the reader asks within steps for what it asks for in steps.</summary>
    /// <param name="root">In which references are looked up.</param>
    internal static IEnumerable<string> Keys(JsonElement root, JsonElement schema, string path) => Keys(root, schema, path, []);

    private static IEnumerable<string> Keys(JsonElement root, JsonElement schema, string path, ImmutableHashSet<string> within)
    {
        IEnumerable<string> Keys(JsonElement schema, string path, ImmutableHashSet<string> within) => PlanSchemaKeysTests.Keys(root, schema, path, within);

        if (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!;

            // What is published as a file of its own proves its keys itself.
            if (!name.StartsWith('#')) return [];
            var target = name.Split('/').Skip(1).Aggregate(root, (at, step) => at.GetProperty(step));
            return within.Contains(name) ? [] : Keys(target, path, within.Add(name));
        }

        var own = schema.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().SelectMany(one => Keys(one.Value, Join(path, one.Name), within).Prepend(Join(path, one.Name)))
            : [];
        var items = schema.TryGetProperty("items", out var item) ? Keys(item, Join(path, "*"), within) : [];
        var parts = new[] { "anyOf", "allOf" }.SelectMany(word => schema.TryGetProperty(word, out var list) ? list.EnumerateArray().SelectMany(one => Keys(one, path, within)) : []);
        var named = schema.TryGetProperty("additionalProperties", out var any) && any.ValueKind == JsonValueKind.Object ? Keys(any, Join(path, "*"), within).Prepend(Join(path, "*")) : [];
        return own.Concat(items).Concat(parts).Concat(named);
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    /// <summary>A file of the documentation.</summary>
    internal static string FileOf(string name)
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Simulator.sln")))
        {
            directory = directory.Parent!;
        }

        return Path.Combine(directory.FullName, "docs", name);
    }
}
