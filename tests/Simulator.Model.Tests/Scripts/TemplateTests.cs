using System.Buffers;
using System.Text;
using System.Text.Json;
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

    [Fact]
    public void Values_are_replaced_longer_and_shorter()
    {
        var values = new ScriptValues(1);

        values.Set(0, "long value"u8);
        values.Set(0, "short"u8);

        Assert.Equal("short", Encoding.UTF8.GetString(values[0]));
    }

    private static string Written(string value, TemplateEscape escape)
    {
        var values = new ScriptValues(1);
        values.Set(0, Encoding.UTF8.GetBytes(value));
        var output = new ArrayBufferWriter<byte>();
        new TemplateBuilder().Literal("<").Variable(0, escape).Literal(">").Build().WriteTo(output, values);
        return Encoding.UTF8.GetString(output.WrittenSpan)[1..^1];
    }
}
