using Simulator.Host.Plans;
using Simulator.Model.Plans;

namespace Simulator.Host.Tests.Plans;

public sealed class YamlPlanFileTests : IDisposable
{
    private readonly Workbench _bench = new();

    [Theory]
    [InlineData("", "my.yaml:1:1: is empty; a plan has at least a name, phases, and what it extends")]
    [InlineData("- a\n", "my.yaml:1:1: a plan is a map of keys such as name, phases and thresholds; found a list")]
    [InlineData("quickstart\n", "my.yaml:1:1: a plan is a map of keys such as name, phases and thresholds; found `quickstart`")]
    [InlineData("name: a\n---\nname: b\n", "my.yaml:2:1: a second document begins here; a plan is one document, write another file for another plan")]
    [InlineData("name: a\nseed: 1\nname: b\n", "my.yaml:3:1 name: `name` stands here a second time, first in line 1; keep one of them")]
    [InlineData("drain: &d { limit: 5s }\n", "my.yaml:1:8 drain: anchors such as &d are not read; leave it out")]
    [InlineData("drain: *d\n", "my.yaml:1:8 drain: aliases such as *d are not read; say it again, or extend a plan that says it")]
    [InlineData("drain: !secret 5\n", "my.yaml:1:8 drain: tags such as !secret are not read; leave it out")]
    [InlineData("<<: { a: 1 }\n", "my.yaml:1:1: merge keys (<<) are not read; extend a plan instead")]
    [InlineData("? [ a ]\n: 1\n", "my.yaml:1:3: a list stands where a key is expected")]
    public void What_a_plan_cannot_be_is_refused_with_a_word(string text, string problem) => Assert.Equal([problem], _bench.Problems(text));

    [Fact]
    public void Broken_yaml_is_named_with_line_and_column()
    {
        var problem = Assert.Single(_bench.Problems("name: a\nphases: [ { name: b\n"));

        Assert.StartsWith("my.yaml:3:1: this is no YAML: ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Brackets_that_are_not_closed_as_they_should_be_are_told_with_their_line()
    {
        List<PlanProblem> problems = [];

        Assert.Null(YamlPlanFile.Parse("a: [1, 2\nb: }", "my.yaml", problems));

        Assert.StartsWith("my.yaml:1:6: this is no YAML: a list or map in brackets", Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: a\nthresholds:\n  - metric: errorRate\n    fail: > 1%\n")]
    [InlineData("name: a\nthresholds:\n  - { metric: errorRate, fail: > 1% }\n")]
    public void A_limit_without_quotes_is_explained(string text)
    {
        var problem = Assert.Single(_bench.Problems(text));

        Assert.EndsWith("a limit that begins with > must stand in quotes: \"> 600ms\"", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: a\nscenarios: { a: [ { name: \"x\", get: /items/{{id}} } ] }\n")]
    [InlineData("name: a\nscenarios:\n  a:\n    - { name: 'it', get: /{{id}}/b, json: { b: 1 } }\n")]
    public void A_variable_without_quotes_is_explained(string text)
    {
        var problem = Assert.Single(_bench.Problems(text));

        Assert.EndsWith("a text with {{a variable}} must stand in quotes: \"/items/{{id}}\"", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_beside_quoted_variables_is_none_of_theirs() =>
        Assert.DoesNotContain("variable", Assert.Single(_bench.Problems("name: a\nscenarios: { a: [ { name: x, get: \"/{{id}}\" }\n")), StringComparison.Ordinal);

    [Fact]
    public void A_bottomless_plan_is_refused() =>
        Assert.Contains("nested deeper than 32 levels", Assert.Single(_bench.Problems("a: " + new string('[', 5000))), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_was_cut_off_anywhere_is_read_without_an_exception()
    {
        var text = File.ReadAllText(Path.Combine(Workbench.Shipped, "week-7.yaml"));

        Assert.All(Enumerable.Range(0, text.Length / 97), cut =>
        {
            var problems = new List<PlanProblem>();
            Assert.Equal(YamlPlanFile.Parse(text[..(cut * 97)], "cut.yaml", problems) is null, problems.Count > 0);
        });
    }

    public void Dispose() => _bench.Dispose();
}
