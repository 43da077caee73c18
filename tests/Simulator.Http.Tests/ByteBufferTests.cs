using System.Text;

namespace Simulator.Http.Tests;

public sealed class ByteBufferTests
{
    [Fact]
    public void What_is_appended_stands_there_in_order_however_long_it_is()
    {
        var buffer = new ByteBuffer(4);

        buffer.Append("id="u8).Append(-42).Append("&name="u8).Append("Zoë").Append(new string('x', 1000));

        Assert.Equal("id=-42&name=Zoë" + new string('x', 1000), Encoding.UTF8.GetString(buffer.Span));
    }
}
