using System.Buffers;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Tests.Scripts;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("a/b ?&=#%ü\"", "a%2Fb%20%3F%26%3D%23%25%C3%BC%22")]
    [InlineData("Az09-._~", "Az09-._~")]
    public void A_value_in_an_address_stays_a_value(string value, string expected) => Assert.Equal(expected, Written(value, TemplateEscape.Address));

    [Fact]
    public void A_value_in_json_stays_a_value()
    {
        const string Value = "a\"b\\c\r\n\u0001ü/";

        Assert.Equal(Value, JsonSerializer.Deserialize<string>($"\"{Written(Value, TemplateEscape.Json)}\""));
    }

    [Fact]
    public void A_line_break_in_a_header_is_refused()
    {
        Assert.Equal("a\tb ü", Written("a\tb ü", TemplateEscape.Header));
        var refused = Assert.Throws<FormatException>(() => Written("a\r\nHost: evil", TemplateEscape.Header));
        Assert.Equal("a variable in a header has a line break or another control character in it", refused.Message);
    }

    [Theory]
    [InlineData("/items/5?a=b&c=%20", "/items/5?a=b&c=%20")]
    [InlineData("/a b#c", "/a%20b")]
    [InlineData("http://127.0.0.1:1/x", "http://127.0.0.1:1/x")]
    [InlineData("/a\r\nX: y", "/a%0D%0AX:%20y")]
    public void A_link_stays_one(string value, string expected) => Assert.Equal(expected, Written(value, TemplateEscape.Link));

    [Theory]
    [InlineData("items/5")]
    [InlineData("")]
    [InlineData("ftp://x/")]
    public void What_is_no_link_is_refused(string value) => Assert.Throws<FormatException>(() => Written(value, TemplateEscape.Link));

    [Fact]
    public void The_name_of_a_file_cannot_leave_its_quotes() => Assert.Equal("a%22%0D%0Ab.txt", Written("a\"\r\nb.txt", TemplateEscape.Quoted));

    [Fact]
    public void Every_text_comes_back_from_an_address_and_from_json() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
    {
        var sent = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get));
        return Uri.UnescapeDataString(Written(sent, TemplateEscape.Address)) == sent
            && JsonSerializer.Deserialize<string>(Written(sent, TemplateEscape.JsonValue)) == sent
            && JsonSerializer.Deserialize<string>($"\"{Written(sent, TemplateEscape.Json)}\"") == sent;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("7", ValueKind.Number, "7")]
    [InlineData("true", ValueKind.Boolean, "true")]
    [InlineData("null", ValueKind.Null, "null")]
    [InlineData("[1,{}]", ValueKind.Json, "[1,{}]")]
    [InlineData("7", ValueKind.Text, "\"7\"")]
    public void A_whole_value_in_json_is_of_its_kind(string value, ValueKind kind, string expected) => Assert.Equal(expected, Written(value, TemplateEscape.JsonValue, kind));

    [Fact]
    public void A_variable_that_was_never_set_is_never_written()
    {
        var template = new TemplateBuilder().Place(new TemplatePart(default, 0, TemplateEscape.Json) { Name = "token" }).Build();

        var unset = Assert.Throws<UnsetVariableException>(() => template.WriteTo(new ArrayBufferWriter<byte>(), new ScriptValues(1)));

        Assert.Equal("`token` was never set", unset.Message);
    }

    [Theory]
    [InlineData(TemplateEscape.Address)]
    [InlineData(TemplateEscape.Header)]
    [InlineData(TemplateEscape.Json)]
    [InlineData(TemplateEscape.Text)]
    public void Null_is_no_text(TemplateEscape escape) =>
        Assert.EndsWith("is null, which is no text", Assert.Throws<UnsetVariableException>(() => Written("null", escape, ValueKind.Null)).Message);

    [Fact]
    public void Values_are_replaced_longer_and_shorter()
    {
        var values = new ScriptValues(1);

        values.Set(0, "long value"u8);
        values.Set(0, "short"u8);

        Assert.Equal("short", Encoding.UTF8.GetString(values[0]));
    }

    [Fact]
    public void A_template_sets_a_variable_and_keeps_its_kind_where_it_is_nothing_else()
    {
        var values = new ScriptValues(2);
        values.Set(0, 41);

        new TemplateBuilder().Variable(0, TemplateEscape.Text).Build().SetTo(1, values);
        Assert.Equal((ValueKind.Number, "41"), (values.KindOf(1), Encoding.UTF8.GetString(values[1])));

        new TemplateBuilder().Literal("n").Variable(0, TemplateEscape.Text).Build().SetTo(1, values);
        Assert.Equal((ValueKind.Text, "n41"), (values.KindOf(1), Encoding.UTF8.GetString(values[1])));

        new TemplateBuilder().Literal("n").Variable(1, TemplateEscape.Text).Build().SetTo(1, values);
        Assert.Equal("nn41", Encoding.UTF8.GetString(values[1]));
    }

    private static string Written(string value, TemplateEscape escape, ValueKind kind = ValueKind.Text)
    {
        var values = new ScriptValues(1);
        values.Set(0, Encoding.UTF8.GetBytes(value), kind);
        var output = new ArrayBufferWriter<byte>();
        new TemplateBuilder().Literal("<").Variable(0, escape).Literal(">").Build().WriteTo(output, values);
        return Encoding.UTF8.GetString(output.WrittenSpan)[1..^1];
    }
}
