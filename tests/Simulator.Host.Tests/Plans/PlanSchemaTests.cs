using System.Text.Json;
using NJsonSchema;
using Simulator.Host.Plans;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Host.Tests.Plans;

/// <summary>The published schema says what the reader says.</summary>
public sealed class PlanSchemaTests
{
    private static readonly string SchemaFile = Path.Combine(AppContext.BaseDirectory, "docs", "plan.schema.json");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Workbench.Shipped, "*.yaml").Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_shipped_file_validates_as_it_is_written(string file)
    {
        var problems = new List<PlanProblem>();
        var written = YamlPlanFile.Read(Path.Combine(Workbench.Shipped, file), problems)!;

        var errors = (await Schema()).Validate(PlanJson.Write(written));

        Assert.Empty(problems);
        Assert.Empty(errors.Select(error => error.ToString()));
    }

    [Theory]
    [InlineData("""{"nmae":"x"}""")]
    [InlineData("""{"drain":{"limit":5}}""")]
    [InlineData("""{"drain":{"limit":"5 s"}}""")]
    [InlineData("""{"populations":[{"name":"a","persona":"plumber","share":1}]}""")]
    [InlineData("""{"populations":[{"name":"a","persona":"visitor","share":1,"overrides":{"visitor":{"meanStep":1}}}]}""")]
    [InlineData("""{"phases":[{"name":"a","duration":"5s","users":"five"}]}""")]
    [InlineData("""{"phases":[]}""")]
    [InlineData("""{"thresholds":[{"metric":"response.p99"}]}""")]
    [InlineData("""{"thresholds":[{"metric":"latency","target":"< 1s"}]}""")]
    [InlineData("""{"thresholds":[{"metric":"errorRate","target":"1%"}]}""")]
    [InlineData("""{"target":{"baseUrl":"http://me:pw@example.com"}}""")]
    [InlineData("""{"model":{"think":{"click":{"law":"exponential","mean":3}}}}""")]
    [InlineData("""{"target":{"marketplace":{"station":"8"}}}""")]
    [InlineData("""{"target":{"marketplace":{"faults":["late"]}}}""")]
    [InlineData("""{"target":{"marketplace":{"pool":1}}}""")]
    [InlineData("""{"scenarios":{"a":[]}}""")]
    [InlineData("""{"scenarios":{"a":[{"name":"b","get":"no-slash"}]}}""")]
    [InlineData("""{"scenarios":{"a":[{"name":"b","get":"/","capture":{"c":"d"}}]}}""")]
    [InlineData("""{"populations":[{"name":"a","share":1}]}""")]
    [InlineData("""{"target":{"binding":{"name":"a","operations":{"listJob":{"get":"/jobs"}}}}}""")]
    [InlineData("""{"target":{"binding":{"name":"a"}}}""")]
    public async Task An_editor_marks_what_the_reader_would_refuse(string json) => Assert.NotEmpty((await Schema()).Validate(json));

    [Theory]
    [InlineData("""{"phases":[{"name":"a","duration":"1m30s","sessions":"1/s -> 90/min"}],"seed":"${SEED:-5}"}""")]
    [InlineData("""{"target":{"marketplace":{"station":"8:lognormal(20ms,0.8):50","faults":"reset=1%@GET /api/jobs","pool":"${POOL}","redis":null,"rateLimit":"10/1s"}}}""")]
    [InlineData("""{"target":{"marketplace":null}}""")]
    [InlineData("""{"target":{"binding":"shop.yaml"}}""")]
    [InlineData("""{"target":{"binding":{"name":"a","authentication":"cookie","operations":{"logIn":{"post":"/in","answer":"none"}}}}}""")]
    [InlineData("""{"scenarios":{"a":[{"name":"b","post":"/x/{{user}}","json":{"c":[1]},"headers":{"X":1},"check":{"status":[200,201],"json":{"a.0":null}},"think":{"law":"constant","value":"1s"}}]}}""")]
    [InlineData("""{"populations":[{"name":"a","scenario":"b","share":1,"pause":{"law":"constant","value":"1s"}}]}""")]
    [InlineData("""{"phases":[{"name":"a","levels":[{"name":500,"duration":"${D}","users":{"from":1,"to":5}}]}]}""")]
    [InlineData("""{"thresholds":[{"metric":"service.p99.9","scope":{"step":"list jobs"},"fail":"> 1s","window":"10s","action":{"abort":{}}}]}""")]
    public async Task An_editor_leaves_good_plans_alone(string json) => Assert.Empty((await Schema()).Validate(json));

    [Fact]
    public void Every_key_has_a_description()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(SchemaFile));

        Assert.Empty(Undescribed(schema.RootElement, ""));
    }

    private static IEnumerable<string> Undescribed(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany(item => Undescribed(item, path));
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var bare = element.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            ? properties.EnumerateObject().Where(one => !one.Value.TryGetProperty("description", out _) && !one.Value.TryGetProperty("$ref", out _)).Select(one => $"{path}/{one.Name}")
            : [];
        return bare.Concat(element.EnumerateObject().SelectMany(one => Undescribed(one.Value, $"{path}/{one.Name}")));
    }

    private static Task<JsonSchema> Schema() => JsonSchema.FromFileAsync(SchemaFile, TestContext.Current.CancellationToken);
}
