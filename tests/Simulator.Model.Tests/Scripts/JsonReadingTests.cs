using System.Text;
using System.Text.Json;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Model.Tests.Scripts;

public sealed class JsonReadingTests
{
    private const string Answer = """{"skipped":{"id":[1,{"id":0}]},"id":7,"price":1.50,"on":true,"none":null,"name":"A\u0064a \"x\"","items":[{"id":"first"},{"id":"second"}],"7":{"0":"deep"}}""";

    [Theory]
    [InlineData("id", "7")]
    [InlineData("price", "1.50")]
    [InlineData("on", "true")]
    [InlineData("name", "Ada \"x\"")]
    [InlineData("items.1.id", "second")]
    [InlineData("7.0", "deep")]
    public void A_path_leads_to_a_value(string path, string expected) => Assert.Equal((null, expected), Captured(path, Answer));

    [Theory]
    [InlineData("nope", "there is no `nope`")]
    [InlineData("items.2.id", "there is no `items.2.id`")]
    [InlineData("items.id", "there is no `items.id`")]
    [InlineData("id.x", "there is no `id.x`")]
    [InlineData("none", "`none` is null")]
    [InlineData("items", "`items` is no single value")]
    public void What_finds_nothing_says_so(string path, string words) => Assert.Equal(words, Captured(path, Answer).Wrong);

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{\"a\":1")]
    public void What_is_no_json_is_told_apart(string body) => Assert.ThrowsAny<JsonException>(() => Captured("b", body));

    [Fact]
    public void A_list_at_the_top_has_places() => Assert.Equal((null, "2"), Captured("1", "[1,2]"));

    [Fact]
    public void A_line_break_is_not_captured_for_a_header()
    {
        var capture = new Capture("a", 0, JsonPath.Parse("a")!, "") { IsForHeader = true };

        Assert.Equal("`a` has a control character in it, which cannot stand in a header", capture.Take("""{"a":"x\ny"}"""u8, new ScriptValues(1)));
    }

    [Theory]
    [InlineData("id", "7", JsonTokenType.Number, null)]
    [InlineData("id", "7.0", JsonTokenType.Number, null)]
    [InlineData("price", "1.5", JsonTokenType.Number, null)]
    [InlineData("id", "8", JsonTokenType.Number, "`id` is not 8")]
    [InlineData("id", "7", JsonTokenType.String, "`id` is not 7")]
    [InlineData("name", "Ada \"x\"", JsonTokenType.String, null)]
    [InlineData("on", "true", JsonTokenType.True, null)]
    [InlineData("on", "false", JsonTokenType.False, "`on` is not false")]
    [InlineData("none", "null", JsonTokenType.Null, null)]
    [InlineData("nope", "1", JsonTokenType.Number, "there is no `nope`, expected 1")]
    public void An_expectation_compares_by_type_and_value(string path, string text, JsonTokenType type, string? problem) =>
        Assert.Equal(problem, new JsonExpectation(JsonPath.Parse(path)!, text, type).ProblemIn(Encoding.UTF8.GetBytes(Answer)));

    private static (string? Wrong, string Value) Captured(string path, string body)
    {
        var values = new ScriptValues(1);
        var wrong = new Capture("a", 0, JsonPath.Parse(path)!, "").Take(Encoding.UTF8.GetBytes(body), values);
        return (wrong, Encoding.UTF8.GetString(values[0]));
    }
}
