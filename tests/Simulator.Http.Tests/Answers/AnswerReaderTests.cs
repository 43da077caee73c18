using System.Text;
using Simulator.Http.Answers;

namespace Simulator.Http.Tests.Answers;

public sealed class AnswerReaderTests
{
    public static TheoryData<string, string, int, string, bool> Valid => AnswerTable.Valid;

    public static TheoryData<string, string, string> Invalid => AnswerTable.Invalid;

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_valid_answer_is_read(string verb, string answer, int status, string body, bool keepsAlive)
    {
        var reader = Feeding.Read(AnswerTable.Wire(answer), HttpVerb.Of(verb));

        Assert.Equal((AnswerState.Whole, null), (reader.State, reader.Failure));
        Assert.Equal((status, body, keepsAlive), (reader.Status, Encoding.Latin1.GetString(reader.Body), reader.KeepsAlive));
        Assert.Equal((body.Length, false), (reader.BodyLength, reader.IsBodyCut));
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void What_is_no_whole_answer_is_told_with_the_reason(string answer, string state, string failure)
    {
        var reader = Feeding.Read(AnswerTable.Wire(answer));

        Assert.Equal((state, failure, false), (reader.State.ToString(), reader.Failure, reader.KeepsAlive));
    }

    [Fact]
    public void A_bare_LF_ends_a_line_of_the_head()
    {
        var reader = Feeding.Read("HTTP/1.1 200 OK\nContent-Length: 5\nX: y\n\nhello");

        Assert.Equal((AnswerState.Whole, "hello"), (reader.State, Encoding.ASCII.GetString(reader.Body)));
    }

    [Theory]
    [InlineData("5\nhello\r\n0\r\n\r\n", ChunkedReader.BadSize)]
    [InlineData("5;x\nhello\r\n0\r\n\r\n", ChunkedReader.BadLine)]
    [InlineData("5\r\nhello\n0\r\n\r\n", ChunkedReader.BadEnd)]
    [InlineData("5\r\nhello\r\n0\r\n\n", ChunkedReader.BadTrailer)]
    [InlineData("5\r\nhello\r\n0\r\nX: y\n\r\n", ChunkedReader.BadTrailer)]
    public void A_bare_LF_ends_no_line_between_chunks(string chunks, string failure)
    {
        var reader = Feeding.Read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);

        Assert.Equal((AnswerState.Malformed, failure), (reader.State, reader.Failure));
    }

    [Fact]
    public void Headers_are_found_whatever_their_case_the_first_first()
    {
        var reader = Feeding.Read("HTTP/1.1 200 OK\r\nX-Token-More: no\r\nX-TOKEN: \t one \r\nx-token: two\r\nEmpty:\r\nContent-Length: 0\r\n\r\n");
        var from = 0;

        Assert.True(reader.TryGetHeader("x-token"u8, out var first));
        Assert.Equal("one", Encoding.ASCII.GetString(first));
        Assert.True(HeaderLines.TryFind(reader.Head, "x-token"u8, ref from, out _) && HeaderLines.TryFind(reader.Head, "x-token"u8, ref from, out var second) && second.SequenceEqual("two"u8));
        Assert.False(HeaderLines.TryFind(reader.Head, "x-token"u8, ref from, out _));
        Assert.True(reader.TryGetHeader("empty"u8, out var empty) && empty.IsEmpty);
        Assert.False(reader.TryGetHeader("x-tok"u8, out _));
    }

    [Fact]
    public void A_folded_header_is_one_line_when_it_is_looked_for()
    {
        var reader = Feeding.Read("HTTP/1.1 200 OK\r\nX: a,\r\n\tb\r\n c\r\nContent-Length: 0\r\n\r\n");

        Assert.True(reader.TryGetHeader("x"u8, out var value));
        Assert.Equal(["a,", "b", "c"], Encoding.ASCII.GetString(value).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void How_long_the_server_keeps_the_connection_is_told()
    {
        Assert.Equal(75, Feeding.Read("HTTP/1.1 200 OK\r\nKeep-Alive: max=10, TIMEOUT=75\r\nContent-Length: 0\r\n\r\n").IdleSeconds);
        Assert.Null(Feeding.Read("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").IdleSeconds);
    }

    [Fact]
    public void An_answer_has_begun_when_something_came_that_is_no_interim_answer()
    {
        AnswerReader reader = new();
        reader.Begin(HttpVerb.Get, Feeding.Usual);
        List<bool> begun = [reader.HasBegun];

        foreach (var piece in (string[])["HTTP/1.1 100 Con", "tinue\r\n\r\n", "H", "TTP/1.1 204 No Content\r\n\r\n"])
        {
            Encoding.ASCII.GetBytes(piece, reader.Room().Span);
            reader.Received(piece.Length);
            begun.Add(reader.HasBegun);
        }

        Assert.Equal([false, true, false, true, true], begun);
    }

    [Fact]
    public void One_reader_reads_answer_after_answer_and_nothing_survives()
    {
        AnswerReader reader = new();
        foreach (var answer in (string[])["HTTP/1.1 500 Oh\r\nKeep-Alive: timeout=5\r\nContent-Length: 3\r\n\r\nold", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"])
        {
            reader.Begin(HttpVerb.Get, Feeding.Usual);
            Encoding.ASCII.GetBytes(answer, reader.Room().Span);
            reader.Received(answer.Length);
        }

        Assert.Equal((200, "x", null), (reader.Status, Encoding.ASCII.GetString(reader.Body), reader.IdleSeconds));
        reader.Release();
        Assert.Equal((0, 0, 0), (reader.Status, reader.Body.Length, reader.Head.Length));
    }
}
