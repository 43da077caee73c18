using System.Text;
using Simulator.Http.Answers;

namespace Simulator.Http.Tests.Answers;

public sealed class AnswerReaderTests
{
    [Fact]
    public void An_answer_of_known_length_is_read_where_it_was_received()
    {
        var reader = Feeding.Read("HTTP/1.1 200 OK\r\nContent-Type: text/plain \r\nContent-Length: 5\r\n\r\nhello");

        Assert.Equal(AnswerState.Whole, reader.State);
        Assert.Equal((200, "hello", true), (reader.Status, Encoding.ASCII.GetString(reader.Body), reader.KeepsAlive));
        Assert.True(reader.TryGetHeader("content-type"u8, out var type));
        Assert.Equal("text/plain", Encoding.ASCII.GetString(type));
    }

    [Fact]
    public void Chunks_are_put_together()
    {
        var reader = Feeding.Read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n6 \r\n world\r\n0\r\nTrailer: x\r\n\r\n");

        Assert.Equal(AnswerState.Whole, reader.State);
        Assert.Equal(("hello world", true, 11), (Encoding.ASCII.GetString(reader.Body), reader.KeepsAlive, reader.BodyLength));
    }
}
