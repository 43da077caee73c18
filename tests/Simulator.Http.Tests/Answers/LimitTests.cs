using System.IO.Hashing;
using System.Text;
using Simulator.Http.Answers;

namespace Simulator.Http.Tests.Answers;

public sealed class LimitTests
{
    private static readonly string Long = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"{number},"));

    public static TheoryData<string> Framed => [$"Content-Length: {Long.Length}\r\n\r\n{Long}", "\r\n" + Long, "Transfer-Encoding: chunked\r\n\r\n" + Chunks(Long)];

    [Theory]
    [MemberData(nameof(Framed))]
    public void Of_a_long_body_the_start_is_kept_and_all_is_counted_and_hashed(string rest)
    {
        foreach (var kept in (int[])[0, 1, 999, 70_000, Long.Length - 1, Long.Length])
        {
            var reader = Feeding.Read("HTTP/1.1 200 OK\r\n" + rest, limits: new(1024, kept, Hashes: true));

            Assert.Equal((AnswerState.Whole, kept < Long.Length), (reader.State, reader.IsBodyCut));
            Assert.Equal(Long[..kept], Encoding.ASCII.GetString(reader.Body));
            Assert.Equal((Long.Length, XxHash3.HashToUInt64(Encoding.ASCII.GetBytes(Long))), (reader.BodyLength, reader.BodyHash));
        }
    }

    [Fact]
    public void Nothing_is_hashed_where_nobody_asked() =>
        Assert.Equal(0UL, Feeding.Read("HTTP/1.1 200 OK\r\n\r\nbody", limits: new(1024, 1024)).BodyHash);

    [Theory]
    [InlineData(0, "Whole")]
    [InlineData(-1, "TooLarge")]
    public void A_head_may_be_as_long_as_the_limit(int more, string state)
    {
        const string head = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

        Assert.Equal(state, Feeding.Read(head, limits: new(head.Length + more, 10)).State.ToString());
    }

    [Theory]
    [InlineData("Content-Length: 400000000000\r\n\r\n", "x")]
    [InlineData("\r\n", "x")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n0\r\n", "Y: z\r\n")]
    [InlineData("", "Y: z\r\n")]
    public void A_server_that_never_ends_takes_bounded_memory(string start, string more)
    {
        AnswerReader reader = new();
        reader.Begin(HttpVerb.Get, new(8192, 10_000));
        Give(reader, "HTTP/1.1 200 OK\r\n" + start);
        var many = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(more, 1000)));
        var largest = 0;

        for (var round = 0; round < 1000 && reader.State == AnswerState.NeedMore; round++)
        {
            for (var at = 0; at < many.Length && reader.State == AnswerState.NeedMore;)
            {
                var room = reader.Room();
                largest = Math.Max(largest, room.Length);
                var piece = many.AsSpan(at, Math.Min(room.Length, many.Length - at));
                piece.CopyTo(room.Span);
                reader.Received(piece.Length);
                at += piece.Length;
            }
        }

        Assert.InRange(largest, 1, 64 * 1024);
    }

    [Fact]
    public void A_length_that_is_only_promised_takes_no_memory()
    {
        AnswerReader reader = new();
        reader.Begin(HttpVerb.Get, new(8192, 100_000_000));

        Give(reader, "HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n");

        Assert.InRange(reader.Room().Length, 1, 8192);
    }

    private static void Give(AnswerReader reader, string text)
    {
        Encoding.ASCII.GetBytes(text, reader.Room().Span);
        reader.Received(text.Length);
    }

    private static string Chunks(string body) => string.Concat(body.Chunk(777).Select(chunk => $"{chunk.Length:x}\r\n{new string(chunk)}\r\n")) + "0\r\n\r\n";
}
