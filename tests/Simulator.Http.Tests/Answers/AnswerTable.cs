using System.Text;
using Simulator.Http.Answers;

namespace Simulator.Http.Tests.Answers;

/// <summary>Answers, and what is to be read in them. Line breaks are CR LF where the table says LF.</summary>
internal static class AnswerTable
{
    private const string Ok = "HTTP/1.1 200 OK\n";

    /// <summary>Answer, status, body, whether the connection is kept.</summary>
    public static TheoryData<string, string, int, string, bool> Valid => new()
    {
        { "GET", Ok + "Content-Length: 5\n\nhello", 200, "hello", true },
        { "GET", Ok + "content-LENGTH:\t5 \t\n\nhello", 200, "hello", true },
        { "GET", Ok + "Content-Length: 0\n\n", 200, "", true },
        { "GET", Ok + "Content-Length: 000005\n\nhello", 200, "hello", true },
        { "GET", Ok + "Content-Length: 5\nContent-Length: 5\n\nhello", 200, "hello", true },
        { "GET", Ok + "Content-Length: 5, 5\n\nhello", 200, "hello", true },
        { "GET", Ok + "Content-Length: 5\n\nhello, and more", 200, "hello", false },
        { "GET", Ok + "Content-Length: 5\nConnection: close\n\nhello", 200, "hello", false },
        { "GET", Ok + "Content-Length: 5\nConnection: x, CLOSE ,y\n\nhello", 200, "hello", false },
        { "GET", Ok + "Content-Length: 5\nConnection: keep-alive\nConnection: close\n\nhello", 200, "hello", false },
        { "GET", Ok + "Content-Length: 5\nKeep-Alive: timeout=0\n\nhello", 200, "hello", false },
        { "GET", Ok + "Content-Length: 5\nKeep-Alive: timeout=x, max=0\n\nhello", 200, "hello", true },
        { "GET", Ok + "\nuntil the end", 200, "until the end", false },
        { "GET", Ok + "\n", 200, "", false },
        { "GET", "HTTP/1.0 200 OK\nContent-Length: 5\n\nhello", 200, "hello", false },
        { "GET", "HTTP/1.0 200 OK\nContent-Length: 5\nConnection: Keep-Alive\n\nhello", 200, "hello", true },
        { "GET", "HTTP/1.0 200 OK\nTransfer-Encoding: chunked\nConnection: keep-alive\n\n0\n\n", 200, "", false },
        { "GET", "HTTP/1.1 200\nContent-Length: 0\n\n", 200, "", true },
        { "GET", "HTTP/1.1 200 \nContent-Length: 0\n\n", 200, "", true },
        { "GET", "HTTP/1.1 999 Gr\u00fc\u00dfe\nContent-Length: 0\n\n", 999, "", true },
        { "GET", "HTTP/1.1 404 Not Found\nContent-Length: 2\n\nno", 404, "no", true },
        { "HEAD", Ok + "Content-Length: 5000\n\n", 200, "", true },
        { "HEAD", Ok + "Transfer-Encoding: chunked\n\n", 200, "", true },
        { "HEAD", Ok + "\n", 200, "", true },
        { "HEAD", Ok + "Content-Length: 5\n\nhello", 200, "", false },
        { "GET", "HTTP/1.1 204 No Content\n\n", 204, "", true },
        { "GET", "HTTP/1.1 204 No Content\nContent-Length: 5\n\n", 204, "", true },
        { "GET", "HTTP/1.1 304 Not Modified\nContent-Length: 5\nETag: \"x\"\n\n", 304, "", true },
        { "GET", "HTTP/1.1 304 Not Modified\nTransfer-Encoding: chunked\n\n", 304, "", true },
        { "GET", "HTTP/1.1 100 Continue\n\nHTTP/1.1 103 Early Hints\nLink: </x>\n\n" + Ok + "Content-Length: 2\n\nok", 200, "ok", true },
        { "GET", "HTTP/1.1 100 Continue\nConnection: close\nContent-Length: 7\n\n" + Ok + "Content-Length: 2\n\nok", 200, "ok", true },
        { "GET", Ok + "Transfer-Encoding: chunked\n\n5\nhello\n6\n world\n0\n\n", 200, "hello world", true },
        { "GET", Ok + "Transfer-Encoding: Chunked\nContent-Length: 3\n\n5\nhello\n0\n\n", 200, "hello", false },
        { "GET", Ok + "Transfer-Encoding: identity\nTransfer-Encoding: , chunked\n\n0A\n0123456789\n00\n\n", 200, "0123456789", true },
        { "GET", Ok + "Transfer-Encoding: identity\nContent-Length: 2\n\nok", 200, "ok", true },
        { "GET", Ok + "Transfer-Encoding: chunked\n\n5;a=b;c=\"d\"\nhello\n1 \t;x\n!\n000\nX: y\nZ: \t\n\n", 200, "hello!", true },
        { "GET", Ok + "Transfer-Encoding: chunked\n\n2\n\n\n0\n\n", 200, "\r\n", true },
        { "GET", Ok + "Transfer-Encoding: chunked\n\n0\n\nleft", 200, "", false },
        { "GET", Ok + "X: a\n b\n\tc\nContent-Length: 2\n\nok", 200, "ok", true },
        { "GET", Ok + "X:\nY: :\n!#$%&'*+-.^_`|~: z\u0001\nContent-Length: 2\n\nok", 200, "ok", true },
        { "GET", Ok + "Content-Encoding: zstd\nContent-Length: 2\n\nok", 200, "ok", true },
        { "GET", Ok + "Content-Encoding: gzip, br\nContent-Length: 2\n\nok", 200, "ok", true },
        { "GET", Ok + "Content-Encoding: gzip\nContent-Length: 0\n\n", 200, "", true },
        { "GET", "HTTP/1.1 206 Partial Content\nContent-Encoding: gzip\nContent-Length: 2\n\nok", 206, "ok", true },
    };

    /// <summary>What comes, how it ends and why.</summary>
    public static TheoryData<string, string, string> Invalid => new()
    {
        { "HTTP/2 200 OK\n\n", "Malformed", StatusLine.NoHttp },
        { "<html>", "Malformed", StatusLine.NoHttp },
        { "\nHTTP/1.1 200 OK\n\n", "Malformed", StatusLine.NoHttp },
        { "http/1.1 200 OK\n\n", "Malformed", StatusLine.NoHttp },
        { "HTTP/1.2 200 OK\n\n", "Malformed", StatusLine.UnknownVersion },
        { "HTTP/1.10 200 OK\n\n", "Malformed", StatusLine.UnknownVersion },
        { "HTTP/1.1\n\n", "Malformed", StatusLine.UnknownVersion },
        { "HTTP/1.1\t200 OK\n\n", "Malformed", StatusLine.UnknownVersion },
        { "HTTP/1.1 \n\n", "Malformed", StatusLine.NoStatus },
        { "HTTP/1.1  200 OK\n\n", "Malformed", StatusLine.NoStatus },
        { "HTTP/1.1 20 OK\n\n", "Malformed", StatusLine.NoStatus },
        { "HTTP/1.1 2000 OK\n\n", "Malformed", StatusLine.NoStatus },
        { "HTTP/1.1 099 OK\n\n", "Malformed", StatusLine.NoStatus },
        { "HTTP/1.1 2x0 OK\n\n", "Malformed", StatusLine.NoStatus },
        { "HTTP/1.1 -20 OK\n\n", "Malformed", StatusLine.NoStatus },
        { "HTTP/1.1 200 O\0K\n\n", "Malformed", StatusLine.BadReason },
        { "HTTP/1.1 200 O\rK\n\n", "Malformed", StatusLine.BadReason },
        { "HTTP/1.1 101 Switching Protocols\nUpgrade: x\n\n", "Malformed", AnswerReader.Switched },
        { string.Concat(Enumerable.Repeat("HTTP/1.1 100 Continue\n\n", 17)), "Malformed", AnswerReader.TooManyInterims },
        { Ok + "no colon\n\n", "Malformed", FieldLine.BadName },
        { Ok + "nothing\n\n", "Malformed", FieldLine.BadName },
        { Ok + ": x\n\n", "Malformed", FieldLine.BadName },
        { Ok + "Content-Length : 5\n\nhello", "Malformed", FieldLine.BadName },
        { Ok + "X\u00fc: y\n\n", "Malformed", FieldLine.BadName },
        { Ok + "X: a\rb\n\n", "Malformed", FieldLine.BadValue },
        { Ok + "X: a\0b\n\n", "Malformed", FieldLine.BadValue },
        { Ok + "X: a\n b\0\n\n", "Malformed", FieldLine.BadValue },
        { Ok + " X: folded into nothing\n\n", "Malformed", AnswerHead.Folded },
        { Ok + "Content-Length:\n 5\n\nhello", "Malformed", FramingFields.BadLength },
        { Ok + "Content-Length: 5\n 0\n\nhello", "Malformed", AnswerHead.Folded },
        { Ok + "Transfer-Encoding: chunked\n\tx\n\n", "Malformed", AnswerHead.Folded },
        { Ok + "Content-Length: 5\nContent-Length: 6\n\nhello!", "Malformed", FramingFields.ConflictingLengths },
        { Ok + "Content-Length: 5, 6\n\nhello!", "Malformed", FramingFields.ConflictingLengths },
        { Ok + "Content-Length: \n\n", "Malformed", FramingFields.BadLength },
        { Ok + "Content-Length: +5\n\nhello", "Malformed", FramingFields.BadLength },
        { Ok + "Content-Length: -5\n\nhello", "Malformed", FramingFields.BadLength },
        { Ok + "Content-Length: 0x5\n\nhello", "Malformed", FramingFields.BadLength },
        { Ok + "Content-Length: 5.0\n\nhello", "Malformed", FramingFields.BadLength },
        { Ok + "Content-Length: 99999999999999999999\n\nhello", "Malformed", FramingFields.BadLength },
        { Ok + "Transfer-Encoding: gzip, chunked\n\n", "Malformed", FramingFields.UnknownTransferCoding },
        { Ok + "Transfer-Encoding: chunked, gzip\n\n", "Malformed", FramingFields.UnknownTransferCoding },
        { Ok + "Transfer-Encoding: chunked, chunked\n\n", "Malformed", FramingFields.UnknownTransferCoding },
        { Ok + "Transfer-Encoding: chunked;q=1\n\n", "Malformed", FramingFields.UnknownTransferCoding },
        { Chunks("x\n"), "Malformed", ChunkedReader.BadSize },
        { Chunks("\n"), "Malformed", ChunkedReader.BadSize },
        { Chunks(" 5\nhello"), "Malformed", ChunkedReader.BadSize },
        { Chunks("-5\nhello"), "Malformed", ChunkedReader.BadSize },
        { Chunks("0x5\nhello"), "Malformed", ChunkedReader.BadSize },
        { Chunks("5 5\nhello"), "Malformed", ChunkedReader.BadSize },
        { Chunks("8000000000000000\nhello"), "Malformed", ChunkedReader.BadSize },
        { Chunks("fffffffffffffffff\nhello"), "Malformed", ChunkedReader.BadSize },
        { Chunks("5\rhello"), "Malformed", ChunkedReader.BadLine },
        { Chunks("5;x\rhello"), "Malformed", ChunkedReader.BadLine },
        { Chunks("5\nhello world"), "Malformed", ChunkedReader.BadEnd },
        { Chunks("5\nhello\rX"), "Malformed", ChunkedReader.BadEnd },
        { Chunks("0\n\rX"), "Malformed", ChunkedReader.BadTrailer },
        { Chunks("0\nX: y\rX"), "Malformed", ChunkedReader.BadTrailer },
        { Chunks(new string('0', 2000)), "TooLarge", ChunkedReader.LongLine },
        { Chunks("1;" + new string('x', 2000)), "TooLarge", ChunkedReader.LongLine },
        { Chunks("1" + new string(' ', 2000)), "TooLarge", ChunkedReader.LongLine },
        { Chunks("0\n" + string.Concat(Enumerable.Repeat("X: y\n", 9000))), "TooLarge", ChunkedReader.LongTrailers },
        { Ok + "X: " + new string('x', 33_000), "TooLarge", AnswerReader.LongHead },
        { Ok + string.Concat(Enumerable.Repeat("X: y\n", 9000)), "TooLarge", AnswerReader.LongHead },
        { "HTTP/1.1 200 " + new string('x', 33_000), "TooLarge", AnswerReader.LongHead },
        { "", "Lost", AnswerReader.NoAnswer },
        { "HTTP/1.1 100 Continue\n\n", "Lost", AnswerReader.NoAnswer },
        { "HTT", "Lost", AnswerReader.LostHead },
        { Ok + "Content-Length: 5\n", "Lost", AnswerReader.LostHead },
        { Ok + "Content-Length: 5\n\nhell", "Lost", AnswerReader.LostBody },
        { Ok + "Content-Length: 999999999999999999\n\nhell", "Lost", AnswerReader.LostBody },
        { Chunks(""), "Lost", AnswerReader.LostBody },
        { Chunks("5\nhello\n0\n"), "Lost", AnswerReader.LostBody },
        { Chunks("7fffffffffffffff\nhello"), "Lost", AnswerReader.LostBody },
    };

    /// <summary>All answers of the table.</summary>
    public static IEnumerable<(HttpVerb Verb, byte[] Bytes)> All =>
    [
        .. Valid.Select(row => (HttpVerb.Of(row.Data.Item1)!, Wire(row.Data.Item2))),
        .. Invalid.Select(row => (HttpVerb.Get, Wire(row.Data.Item1))),
    ];

    /// <summary>The bytes of an answer of the table.</summary>
    public static byte[] Wire(string answer) => Encoding.Latin1.GetBytes(answer.Replace("\n", "\r\n", StringComparison.Ordinal));

    private static string Chunks(string body) => Ok + "Transfer-Encoding: chunked\n\n" + body;
}
