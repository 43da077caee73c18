using System.Runtime.CompilerServices;
using System.Text.Json;
using NJsonSchema;

namespace Simulator.Host.Tests.Reports;

public sealed class SummarySchemaTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_summary_follows_the_published_schema()
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath(), Stop);

        Assert.Empty(schema.Validate(SummaryJson.Of(SampleRun.Summary())));
        Assert.Empty(schema.Validate(SummaryJson.Of(SampleRun.Empty())));
        Assert.Empty(schema.Validate(SummaryJson.Of(SampleRun.Summary() with { Capacity = new("8:exp(20ms)", 400, null) })));
        Assert.Empty(schema.Validate(SummaryJson.Of(SampleRun.Summary() with { Lacking = [new("closeJob", "close job", "jobs stay open")] })));
        Assert.Empty(schema.Validate(SummaryJson.Of(SampleRun.Summary() with { Capacity = new("8:exp(20ms)", 400, new(43, "stress/rise", 159.2, 387.8)) })));
    }

    [Fact]
    public async Task The_schema_misses_a_member_that_is_gone_and_one_that_it_does_not_know()
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath(), Stop);
        var json = SummaryJson.Of(SampleRun.Summary());

        Assert.NotEmpty(schema.Validate(json.Replace("\"errorRate\"", "\"failRate\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(json.Replace("\"seed\":42", "\"seed\":\"42\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_member_of_the_schema_is_described()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(SchemaPath()));

        var undescribed = Objects(schema.RootElement)
            .SelectMany(part => part.GetProperty("properties").EnumerateObject())
            .Where(member => !member.Value.TryGetProperty("description", out _) && !member.Value.TryGetProperty("$ref", out _));

        Assert.Empty(undescribed.Select(member => member.Name));
    }

    private static IEnumerable<JsonElement> Objects(JsonElement root) =>
        root.GetProperty("definitions").EnumerateObject().Select(definition => definition.Value).Append(root)
            .Where(part => part.TryGetProperty("properties", out _));

    internal static string SchemaPath([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "summary.schema.json"));
}
