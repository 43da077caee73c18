using System.Text.Json;
using System.Text.RegularExpressions;
using Simulator.Model.Bindings.Answers;
using Simulator.Model.Bindings.Words;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Reading;
using Simulator.Model.Plans.Reading.Bindings;
using Simulator.Model.Plans.Tree;

namespace Simulator.Model.Tests.Plans;

/// <summary>The published schema of bindings has the reader's keys, no more and no fewer.</summary>
public sealed class BindingSchemaKeysTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(PlanSchemaKeysTests.FileOf("binding.schema.json"))).RootElement;

    [Fact]
    public void The_schema_and_the_reader_know_the_same_keys()
    {
        var notes = new ReadingNotes();
        BindingReader.Read((PlanNode.Map)GivenPlan.Tree(Everything()), notes);

        // `extends` is gone before the reader reads.
        var published = PlanSchemaKeysTests.Keys(Schema, Schema, "").Where(key => key != "extends").Select(Alike).ToHashSet();
        var read = notes.AskedKeys.Select(Alike).ToHashSet();

        Assert.Empty(published.Except(read).Order(StringComparer.Ordinal));
        Assert.Empty(read.Except(published).Order(StringComparer.Ordinal));
    }

    // Operations share their keys, fields of answers theirs, and words are no keys.
    private static string Alike(string key)
    {
        var alike = Regex.Replace(key, @"^operations\.[A-Za-z]+\.", "operations.x.");
        alike = Regex.Replace(alike, @"^operations\.x\.(answer\.[A-Za-z]+|total)\.", "field.");
        alike = Regex.Replace(alike, @"^answers\.[a-z]+\.[A-Za-z]+\.", "field.");
        return Regex.Replace(alike, @"^words\.([A-Za-z]+)\..*", "words.$1.*");
    }

    // With every key at least once, right or wrong: what matters is what is asked for.
    private static string Everything()
    {
        const string Field = """{ "path": "a" }""";
        const string Operation = $$"""
            { "sameAs": "x", "post": "/a", "query": { "a": "b" }, "headers": { "a": "b" }, "json": { "a": 1 }, "form": { "a": "b" }, "authenticated": true, "at": "a",
              "items": "a", "total": {{Field}}, "outcomes": [ { "status": 1, "field": "a", "is": "b", "means": "done" } ], "answer": ANSWER }
            """;
        var operations = MarketOperations.All.Select(one => $"\"{MarketOperations.KeyOf(one)}\": {Operation.Replace("\"sameAs\": \"x\", ", "", StringComparison.Ordinal).Replace("ANSWER", AnswerEntities.Of(one) is { } entity ? Fields(entity) : "{ }", StringComparison.Ordinal)}");
        return $$"""
            { "name": "a", "description": "b", "health": "/", "money": "cents", "ids": "text", "envelope": "a", "paging": { "first": 0 }, "headers": { "a": "b" },
              "authentication": { "bearer": "a", "apiKey": "b", "header": "c", "query": "d", "basic": { "user": "a", "password": "b" } }, "idempotencyHeader": "a",
              "words": { {{string.Join(", ", ApiVocabularies.All.Select(one => $"\"{ApiVocabularies.KeyOf(one)}\": {{ }}"))}} },
              "outcomes": [ { "status": 409, "means": "conflict" } ],
              "answers": { {{string.Join(", ", AnswerEntities.All.Select(one => $"\"{AnswerEntities.KeyOf(one)}\": {Fields(one)}"))}} },
              "operations": { {{string.Join(", ", operations)}} } }
            """;

        static string Fields(AnswerEntity entity) => $"{{ {string.Join(", ", AnswerEntities.FieldsOf(entity).Select(field => $"\"{field.Key}\": {Field}"))} }}";
    }
}
