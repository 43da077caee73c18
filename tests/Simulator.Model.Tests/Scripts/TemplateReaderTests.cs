using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Simulator.Model.Behaviour;
using Simulator.Model.Plans.Reading;
using Simulator.Model.Plans.Reading.Scripts;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Tests.Scripts;

public sealed class TemplateReaderTests
{
    private static readonly ScriptWorld World = new() { Time = new StandingClock() };

    [Theory]
    [InlineData("$int(1, 10)", "^([1-9]|10)$", ValueKind.Number)]
    [InlineData("$int(-3,-3)", "^-3$", ValueKind.Number)]
    [InlineData("$decimal(1, 9, 2)", @"^[1-9]\.[0-9]{2}$", ValueKind.Number)]
    [InlineData("$decimal(0.5, 0.5)", @"^0\.50$", ValueKind.Number)]
    [InlineData("$decimal(1, 2, 0)", "^[12]$", ValueKind.Number)]
    [InlineData("$uuid", "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", ValueKind.Text)]
    [InlineData("$text(8)", "^[a-z]{8}$", ValueKind.Text)]
    [InlineData("$digits(6)", "^[0-9]{6}$", ValueKind.Text)]
    [InlineData("$hex(16)", "^[0-9a-f]{16}$", ValueKind.Text)]
    [InlineData("$pick(a, b c, 'd, e')", "^(a|b c|d, e)$", ValueKind.Text)]
    [InlineData("$pick(1, 2.5)", @"^(1|2\.5)$", ValueKind.Number)]
    [InlineData("$pick('1', '2')", "^[12]$", ValueKind.Text)]
    [InlineData("$bool", "^(true|false)$", ValueKind.Boolean)]
    [InlineData("$name", "^[A-Z][a-z]+ [A-Z][a-z]+$", ValueKind.Text)]
    [InlineData("$firstName", "^[A-Z][a-z]+$", ValueKind.Text)]
    [InlineData("$lastName", "^[A-Z][a-z]+$", ValueKind.Text)]
    [InlineData("$email", @"^[a-z]+\.[a-z]+\.[0-9]{6}@example\.com$", ValueKind.Text)]
    [InlineData("$phone", @"^\+1[2-9][0-9]{2}55501[0-9]{2}$", ValueKind.Text)]
    [InlineData("$city", "^[A-Z][a-z]+$", ValueKind.Text)]
    [InlineData("$words(3)", "^[a-z]+ [a-z]+ [a-z]+$", ValueKind.Text)]
    [InlineData("$sentence", @"^[A-Z][a-z]*( [a-z]+){4,11}\.$", ValueKind.Text)]
    [InlineData("$now", @"^2030-01-31T12:30:05\.250Z$", ValueKind.Text)]
    [InlineData("$now(+2d)", @"^2030-02-02T12:30:05\.250Z$", ValueKind.Text)]
    [InlineData("$now(-1h30m)", @"^2030-01-31T11:00:05\.250Z$", ValueKind.Text)]
    [InlineData("$date", "^2030-01-31$", ValueKind.Text)]
    [InlineData("$date(+1d)", "^2030-02-01$", ValueKind.Text)]
    [InlineData("$timestamp", "^1896093005$", ValueKind.Number)]
    [InlineData("$millis", "^1896093005250$", ValueKind.Number)]
    [InlineData("$counter", "^[1-9][0-9]*$", ValueKind.Number)]
    public void A_function_writes_what_it_says(string function, string pattern, ValueKind kind)
    {
        var template = Read($"{{{{{function}}}}}");
        var values = Values(7);

        for (var i = 0; i < 50; i++)
        {
            var (text, found) = Value(template, values);
            Assert.Matches(new Regex(pattern), text);
            Assert.Equal(kind, found);
        }
    }

    [Fact]
    public void Every_value_of_a_range_is_drawn()
    {
        var (template, values) = (Read("{{$int(1, 4)}}"), Values(7));

        Assert.Equal(["1", "2", "3", "4"], Enumerable.Range(0, 200).Select(_ => Value(template, values).Text).Distinct().Order());
    }

    [Fact]
    public void The_same_user_draws_the_same_and_another_one_another()
    {
        var template = Read("{{$uuid}} {{$email}} {{$int(1, 1000000)}}");

        Assert.Equal(Value(template, Values(7)), Value(template, Values(7)));
        Assert.NotEqual(Value(template, Values(7)), Value(template, Values(8)));
    }

    [Fact]
    public void A_user_counts_for_itself()
    {
        var (template, values) = (Read("{{user}}-{{$counter}}"), Values(7));
        values.Set(0, values.UserName);

        Assert.Equal("people-7-1", Value(template, values).Text);
        Assert.Equal("people-7-2", Value(template, values).Text);
    }

    [Theory]
    [InlineData("{{user | upper}}", "ADA Ü", ValueKind.Text)]
    [InlineData("{{user|lower}}", "ada ü", ValueKind.Text)]
    [InlineData("{{user | base64}}", "QWRhIMO8", ValueKind.Text)]
    [InlineData("{{ user | url | lower }}", "ada%20%c3%bc", ValueKind.Text)]
    [InlineData("{{user | default(x)}}", "Ada ü", ValueKind.Text)]
    [InlineData("{{'{{'}}user}}", "{{user}}", ValueKind.Text)]
    [InlineData("{{\"it's\"}}", "it's", ValueKind.Text)]
    [InlineData("{{$int(5,5) | text}}", "5", ValueKind.Text)]
    [InlineData("{{$digits(1) | number}}", null, ValueKind.Number)]
    [InlineData("{{$pick('{\"a\":1}') | json}}", "{\"a\":1}", ValueKind.Json)]
    [InlineData("{{$pick('true') | json}}", "true", ValueKind.Boolean)]
    public void Filters_are_gone_through_in_their_order(string text, string? expected, ValueKind kind)
    {
        var values = Values(7);
        values.Set(0, "Ada ü");

        var (written, found) = Value(Read(text), values);

        Assert.Equal(kind, found);
        if (expected is not null) Assert.Equal(expected, written);
    }

    [Theory]
    [InlineData("{{user | default(7)}}", "7", ValueKind.Number)]
    [InlineData("{{user | default('7')}}", "7", ValueKind.Text)]
    [InlineData("{{user | default()}}", null, ValueKind.Text)]
    [InlineData("{{user | default('')}}", "", ValueKind.Text)]
    [InlineData("{{user | upper | default(none)}}", "none", ValueKind.Text)]
    [InlineData("{{user | default(none) | upper}}", "NONE", ValueKind.Text)]
    public void A_default_stands_in_for_what_is_not_set(string text, string? expected, ValueKind kind)
    {
        if (expected is null)
        {
            Assert.Equal("`default` needs the value that stands in, such as default(7) or default('a text')", Problem(text));
            return;
        }

        Assert.Equal((expected, kind), Value(Read(text), Values(7)));
    }

    [Theory]
    [InlineData("{{user | number}}", "`user` is no number, and {{user | number}} wants one")]
    [InlineData("{{user | json}}", "`user` is no JSON, and {{user | json}} wants some")]
    public void What_a_filter_cannot_make_is_not_sent(string text, string problem)
    {
        var values = Values(7);
        values.Set(0, "1 2");

        Assert.Equal(problem, Assert.Throws<FormatException>(() => Value(Read(text), values)).Message);
    }

    [Theory]
    [InlineData("{{}}", "`{{}}` names no variable; write {{name}}, with letters, digits and _")]
    [InlineData("{{a..b}}", "`{{a..b}}` names no variable; write {{name}}, with letters, digits and _")]
    [InlineData("{{user | }}", "`{{user | }}` names no variable; write {{name}}, with letters, digits and _")]
    [InlineData("{{$pick(a}}", "`{{$pick(a}}` names no variable; write {{name}}, with letters, digits and _")]
    [InlineData("{{$uuidd}}", "there is no function `$uuidd`; did you mean `$uuid`?")]
    [InlineData("{{$int(1)}}", "`$int` cannot be called like that; write it as $int(1, 10)")]
    [InlineData("{{$int(2, 1)}}", "`$int` cannot be called like that: 2 is more than 1; write it as $int(1, 10)")]
    [InlineData("{{$int(a, 1)}}", "`$int` cannot be called like that: `a` is no whole number up to 9007199254740991; write it as $int(1, 10)")]
    [InlineData("{{$decimal(1, 2, 10)}}", "`$decimal` cannot be called like that: `10` is more than 9 places; write it as $decimal(1, 9, 2)")]
    [InlineData("{{$text(0)}}", "`$text` cannot be called like that: `0` is too few; write 1 or more; write it as $text(8)")]
    [InlineData("{{$now(2d)}}", "`$now` cannot be called like that; write it as $now or $now(+2d)")]
    [InlineData("{{$uuid(4)}}", "`$uuid` cannot be called like that; write it as $uuid")]
    [InlineData("{{user | uper}}", "there is no filter `uper`; did you mean `upper`?")]
    [InlineData("{{user | upper(1)}}", "`upper` takes nothing in brackets")]
    [InlineData("{{user | link}}", "`link` stands last, behind a value in a path: {{location | link}}")]
    public void What_is_wrong_says_what_would_be_right(string text, string problem) => Assert.Equal(problem, Problem(text));

    [Theory]
    [InlineData("{{user}}", true)]
    [InlineData("{{ $int(1, 2) | text }}", true)]
    [InlineData("{{user}} ", false)]
    [InlineData("{{user}}{{user}}", false)]
    [InlineData("user", false)]
    [InlineData("{{'user'}}", false)]
    public void A_text_is_one_place_or_more_than_that(string text, bool isOne) => Assert.Equal(isOne, TemplateReader.IsOnePlace(text));

    private static ScriptValues Values(int number) => new(1, 7, new UserKey(0, "people", number), World);

    private static string? Problem(string text) => TemplateReader.Read(text, new ScriptVariables(PlanNames.None, new HashSet<string>())).Error;

    private static Template Read(string text)
    {
        var read = TemplateReader.Read(text, new ScriptVariables(PlanNames.None, new HashSet<string>()));
        Assert.Null(read.Error);
        return read.Value!;
    }

    private static (string Text, ValueKind Kind) Value(Template template, ScriptValues values)
    {
        var output = new ArrayBufferWriter<byte>();
        var kind = template.WriteValue(output, values);
        return (Encoding.UTF8.GetString(output.WrittenSpan), kind);
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2030, 1, 31, 12, 30, 5, 250, TimeSpan.Zero);
    }
}
