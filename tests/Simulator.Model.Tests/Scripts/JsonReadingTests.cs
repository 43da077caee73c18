using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Simulator.Model.Behaviour;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Answers;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Tests.Scripts;

public sealed class JsonReadingTests
{
    private const string Answer = """{"skipped":{"id":[1,{"id":0}]},"id":7,"price":1.50,"on":true,"none":null,"name":"A\u0064a \"x\"","items":[{"id":"first"},{"id":"second"}],"7":{"0":"deep"},"empty":[]}""";

    [Theory]
    [InlineData("id", "7")]
    [InlineData("price", "1.50")]
    [InlineData("on", "true")]
    [InlineData("name", "Ada \"x\"")]
    [InlineData("items.1.id", "second")]
    [InlineData("7.0", "deep")]
    [InlineData("items.-1.id", "second")]
    [InlineData("items.-2.id", "first")]
    [InlineData("$.items[1].id", "second")]
    [InlineData("$['items'][-1][\"id\"]", "second")]
    [InlineData("items[0].id", "first")]
    [InlineData("items.*.id", "[\"first\",\"second\"]")]
    [InlineData("$.items[*].id", "[\"first\",\"second\"]")]
    [InlineData("items", "[{\"id\":\"first\"},{\"id\":\"second\"}]")]
    [InlineData("skipped.id.*.id", "[0]")]
    [InlineData("empty.*.id", "[]")]
    [InlineData("empty", "[]")]
    public void A_path_leads_to_a_value(string path, string expected) => Assert.Equal((null, expected), Captured(path, Answer));

    [Theory]
    [InlineData("nope", "there is no `nope`")]
    [InlineData("items.2.id", "there is no `items.2.id`")]
    [InlineData("items.id", "there is no `items.id`")]
    [InlineData("id.x", "there is no `id.x`")]
    [InlineData("none", "`none` is null")]
    [InlineData("items.-3.id", "there is no `items.-3.id`")]
    [InlineData("id.*", "there is no `id.*`")]
    [InlineData("nope.*", "there is no `nope.*`")]
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
        var capture = Of("a") with { IsForHeader = true };

        Assert.Equal("`a` has a control character in it, which cannot stand in a header", Take(capture, """{"a":"x\ny"}""", new ScriptValues(1)));
    }

    [Theory]
    [InlineData("id", ValueKind.Number)]
    [InlineData("on", ValueKind.Boolean)]
    [InlineData("name", ValueKind.Text)]
    [InlineData("items", ValueKind.Json)]
    [InlineData("items.0", ValueKind.Json)]
    [InlineData("items.*.id", ValueKind.Json)]
    public void A_captured_value_keeps_its_kind(string path, ValueKind kind)
    {
        var values = new ScriptValues(1);

        Assert.Null(Take(Of(path), Answer, values));
        Assert.Equal(kind, values.KindOf(0));
    }

    [Fact]
    public void What_may_be_missing_is_not_set_and_null_stays_null()
    {
        var values = new ScriptValues(1);
        values.Set(0, "from the round before");

        Assert.Null(Take(Of("nope") with { IsOptional = true }, Answer, values));
        Assert.False(values.IsSet(0));
        Assert.Null(Take(Of("none") with { IsOptional = true }, Answer, values));
        Assert.Equal(ValueKind.Null, values.KindOf(0));
    }

    [Fact]
    public void What_is_missing_leaves_nothing_of_the_round_before()
    {
        var values = new ScriptValues(1);
        values.Set(0, "from the round before");

        Assert.Equal("there is no `nope`", Take(Of("nope"), Answer, values));
        Assert.False(values.IsSet(0));
    }

    [Theory]
    [InlineData("nope")]
    [InlineData("none")]
    public void A_default_stands_in_for_what_is_missing_or_null(string path)
    {
        var values = new ScriptValues(1);

        Assert.Null(Take(Of(path) with { Default = new TemplateFilter(TemplateFilterKind.Default, "7"u8.ToArray(), ValueKind.Number) }, Answer, values));
        Assert.Equal(("7", ValueKind.Number), (Encoding.UTF8.GetString(values[0]), values.KindOf(0)));
    }

    [Theory]
    [InlineData(Pick.First, "first")]
    [InlineData(Pick.Last, "second")]
    [InlineData(Pick.All, "[\"first\",\"second\"]")]
    public void One_of_several_is_picked(Pick pick, string expected)
    {
        var values = new ScriptValues(1);

        Assert.Null(Take(Of("items.*.id", pick), Answer, values));
        Assert.Equal(expected, Encoding.UTF8.GetString(values[0]));
    }

    [Fact]
    public void A_random_one_is_each_of_them_sooner_or_later_and_the_same_for_the_same_user()
    {
        Assert.Equal(["first", "second"], Drawn().Distinct().Order());
        Assert.Equal(Drawn(), Drawn());

        static List<string> Drawn()
        {
            var values = new ScriptValues(1, 7, new UserKey(0, "people", 3), ScriptWorld.Empty);
            return [.. Enumerable.Range(0, 40).Select(_ =>
            {
                Assert.Null(Take(Of("items.*.id", Pick.Random), Answer, values));
                return Encoding.UTF8.GetString(values[0]);
            })];
        }
    }

    [Fact]
    public void The_mark_before_utf8_is_no_part_of_the_answer() => Assert.Equal((null, "7"), Captured("id", "\uFEFF" + Answer));

    [Theory]
    [InlineData("a..b")]
    [InlineData("")]
    [InlineData(".a")]
    [InlineData("a.")]
    [InlineData("a[0")]
    [InlineData("a[b]")]
    [InlineData("a['b'")]
    [InlineData("$..a")]
    [InlineData("$.a[?(@.b)]")]
    [InlineData("$.a[0:2]")]
    public void What_is_no_path_is_told_apart(string text) => Assert.Null(JsonPath.Parse(text));

    [Fact]
    public void Every_text_is_captured_as_it_was_sent() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        Captured("a.0", JsonSerializer.Serialize(new { a = new[] { text.Get } })) == (null, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get)))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_long_list_is_taken_in_one_go()
    {
        var list = string.Join(',', Enumerable.Range(0, 50_000).Select(id => $$"""{"id":{{id}}}"""));

        Assert.EndsWith(",49998,49999]", Captured("*.id", $"[{list}]").Value);
    }

    [Theory]
    [InlineData("id", "7", ValueKind.Number, null)]
    [InlineData("id", "7.0", ValueKind.Number, null)]
    [InlineData("price", "1.5", ValueKind.Number, null)]
    [InlineData("id", "8", ValueKind.Number, "`id` is not 8")]
    [InlineData("id", "7", ValueKind.Text, "`id` is a number, expected a text: 7")]
    [InlineData("name", "Ada \"x\"", ValueKind.Text, null)]
    [InlineData("on", "true", ValueKind.Boolean, null)]
    [InlineData("on", "false", ValueKind.Boolean, "`on` is not false")]
    [InlineData("none", "null", ValueKind.Null, null)]
    [InlineData("nope", "1", ValueKind.Number, "there is no `nope`, expected 1")]
    [InlineData("items.*.id", "first", ValueKind.Text, "number 2 of `items.*.id` is not first")]
    [InlineData("items", "[ {\"id\":\"first\"}, {\"id\":\"second\"} ]", ValueKind.Json, null)]
    [InlineData("items.0", "{\"id\":\"second\"}", ValueKind.Json, "`items.0` is not {\"id\":\"second\"}")]
    public void An_expectation_compares_by_type_and_value(string path, string text, ValueKind kind, string? problem) =>
        Assert.Equal(problem, Problem(path, new JsonCondition.Is(new Expected(text, kind))));

    public static TheoryData<string, JsonCondition, string?> Conditions => new()
    {
        { "id", new JsonCondition.Not(Number("8")), null },
        { "id", new JsonCondition.Not(Number("7")), "`id` is 7, expected another" },
        { "id", new JsonCondition.Between(Number("7"), Number("7")), null },
        { "id", new JsonCondition.Between(Number("7.5"), null), "`id` is 7, less than 7.5" },
        { "id", new JsonCondition.Between(null, Number("6")), "`id` is 7, more than 6" },
        { "name", new JsonCondition.Between(null, Number("6")), "`name` is no number that can be compared" },
        { "name", new JsonCondition.Contains(new Expected("a \"x", ValueKind.Text)), null },
        { "name", new JsonCondition.Contains(new Expected("b", ValueKind.Text)), "`name` does not contain b" },
        { "id", new JsonCondition.Contains(new Expected("7", ValueKind.Text)), "`id` is no text" },
        { "name", new JsonCondition.Matches(new TextPattern("^Ada ")), null },
        { "id", new JsonCondition.Matches(new TextPattern("^[0-9]$")), null },
        { "name", new JsonCondition.Matches(new TextPattern("^x")), "`name` does not match `^x`" },
        { "items", new JsonCondition.Length(2, 2), null },
        { "skipped", new JsonCondition.Length(1, int.MaxValue), null },
        { "name", new JsonCondition.Length(7, 7), null },
        { "items", new JsonCondition.Length(3, 3), "`items` has a length of 2, expected 3" },
        { "items", new JsonCondition.Length(3, int.MaxValue), "`items` has a length of 2, expected at least 3" },
        { "id", new JsonCondition.Length(1, 1), "`id` is no list, map or text" },
        { "empty.*.id", new JsonCondition.Length(1, 1), "there is no `empty.*.id`" },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_holds_or_says_why_not(string path, JsonCondition condition, string? problem) => Assert.Equal(problem, Problem(path, condition));

    [Theory]
    [InlineData("id", true, null)]
    [InlineData("none", true, null)]
    [InlineData("nope", true, "there is no `nope`")]
    [InlineData("nope", false, null)]
    [InlineData("id", false, "there is a `id`, expected none")]
    public void Something_stands_there_or_not(string path, bool exists, string? problem) =>
        Assert.Equal(problem, new JsonExpectation(JsonPath.Parse(path)!, []) { Exists = exists }.ProblemIn(Encoding.UTF8.GetBytes(Answer), new ScriptValues(0)));

    private static Expected Number(string text) => new(text, ValueKind.Number);

    private static string? Problem(string path, JsonCondition condition) =>
        new JsonExpectation(JsonPath.Parse(path)!, [condition]).ProblemIn(Encoding.UTF8.GetBytes(Answer), new ScriptValues(0));

    private static Capture Of(string path, Pick? pick = null) =>
        new("a", 0, new CaptureSource.Json(JsonPath.Parse(path)!, pick ?? (path.Contains('*', StringComparison.Ordinal) ? Pick.All : Pick.First)), "");

    private static string? Take(Capture capture, string body, ScriptValues values) =>
        capture.Settle(JsonTaking.Take((CaptureSource.Json)capture.Source, Encoding.UTF8.GetBytes(body), 0, values), values);

    private static (string? Wrong, string Value) Captured(string path, string body)
    {
        var values = new ScriptValues(1);
        var wrong = Take(Of(path), body, values);
        return (wrong, Encoding.UTF8.GetString(values[0]));
    }
}
