using NJsonSchema;
using Simulator.Host.Plans;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Host.Tests.Targets;

/// <summary>The published schema of bindings says what the reader says.</summary>
public sealed class BindingSchemaTests
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "targets");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Shipped, "*.yaml").Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_shipped_file_validates_as_it_is_written(string file)
    {
        var problems = new List<PlanProblem>();
        var written = YamlPlanFile.Read(Path.Combine(Shipped, file), problems)!;

        Assert.Empty(problems);
        Assert.Empty((await Schema()).Validate(PlanJson.Write(written)).Select(error => error.ToString()));
    }

    [Theory]
    [InlineData("""{"name":"a"}""")]
    [InlineData("""{"extends":"a","money":"pounds"}""")]
    [InlineData("""{"extends":"a","operation":{}}""")]
    [InlineData("""{"extends":"a","operations":{"listJob":{}}}""")]
    [InlineData("""{"extends":"a","operations":{"listJobs":{"get":"jobs"}}}""")]
    [InlineData("""{"extends":"a","outcomes":[{"status":"6xx","means":"conflict"}]}""")]
    [InlineData("""{"extends":"a","outcomes":[{"status":409}]}""")]
    [InlineData("""{"extends":"a","words":{"jobStatus":{"OPENED":"x"}}}""")]
    [InlineData("""{"extends":"a","answers":{"job":{"titel":"x"}}}""")]
    [InlineData("""{"extends":"a","paging":{"first":2}}""")]
    public async Task An_editor_marks_what_the_reader_would_refuse(string json) => Assert.NotEmpty((await Schema()).Validate(json));

    [Theory]
    [InlineData("""{"extends":"a","operations":{"listJobs":"none","viewJob":{"get":"/x/{{job.id}}","at":"$.a","answer":{"id":{"header":"Location","match":"x"}}}}}""")]
    [InlineData("""{"extends":"a","paging":"none","authentication":"cookie","words":{"category":{"Roofing":[1,"one"]}}}""")]
    [InlineData("""{"extends":"a","outcomes":[{"status":[200,"4xx","500 - 503"],"field":"a.b","is":[false,1],"means":"retryLater"}]}""")]
    public async Task An_editor_leaves_good_bindings_alone(string json) => Assert.Empty((await Schema()).Validate(json));

    private static Task<JsonSchema> Schema() => JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "docs", "binding.schema.json"));
}
