using System.IO.Compression;
using System.Text;

namespace Simulator.Fuzz;

/// <summary>What the mutations begin with: right answers of all kinds, and words that mean something to a reader of them.</summary>
internal static class Samples
{
    private const string Ok = "HTTP/1.1 200 OK\r\n";

    private static readonly byte[] Text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("the same words again, ", 20)));

    public static byte[][] Answers { get; } =
    [
        .. new[]
        {
            Ok + "Date: Thu, 01 Jan 2026 00:00:00 GMT\r\nServer: x\r\nContent-Type: text/plain\r\nContent-Length: 5\r\nConnection: keep-alive\r\n\r\nhello",
            Ok + "Content-Length: 0\r\nKeep-Alive: timeout=5, max=100\r\n\r\n",
            Ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;a=b\r\n world\r\n0\r\nX-Trailer: y\r\n\r\n",
            Ok + "Transfer-Encoding: chunked\r\n\r\n1 \r\na\r\n1\r\nb\r\n1\r\nc\r\n10\r\n0123456789abcdef\r\n0\r\n\r\n",
            Ok + "\r\nuntil the connection ends",
            "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nok",
            "HTTP/1.1 204 No Content\r\n\r\n",
            "HTTP/1.1 304 Not Modified\r\nETag: \"x\"\r\nContent-Length: 100\r\n\r\n",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + Ok + "Content-Length: 2\r\n\r\nok",
            "HTTP/1.1 302 Found\r\nLocation: /there\r\nSet-Cookie: a=b; Path=/\r\nSet-Cookie: c=d\r\nContent-Length: 0\r\n\r\n",
            Ok + "X-Folded: a\r\n b\r\n\tc\r\nContent-Length: 300\r\n\r\n" + new string('x', 300),
            "HTTP/1.1 200\nContent-Length: 2\n\nok",
        }.Select(Encoding.Latin1.GetBytes),
        Folded("gzip", stream => new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true)),
        Folded("br", stream => new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true)),
        Folded("deflate", stream => new ZLibStream(stream, CompressionLevel.Fastest, leaveOpen: true)),
        Folded("deflate", stream => new DeflateStream(stream, CompressionLevel.Fastest, leaveOpen: true)),
    ];

    public static byte[][] Tokens { get; } =
    [
        .. new[]
        {
            "\r\n", "\n", "\r", "\r\n\r\n", "\0", " ", "\t", ":", ";", ",", "\"", "\r\n ", "\xff",
            "HTTP/1.1 ", "HTTP/1.0 ", "HTTP/2 ", Ok, "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 101 Switching Protocols\r\n\r\n", "199", "099", "1000",
            "Content-Length: ", "Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n", "Transfer-Encoding: gzip, chunked\r\n", "Transfer-Encoding: identity\r\n",
            "Content-Encoding: gzip\r\n", "Content-Encoding: br\r\n", "Content-Encoding: deflate\r\n", "Connection: close\r\n", "Connection: keep-alive\r\n",
            "Keep-Alive: timeout=0\r\n", "0\r\n\r\n", "1\r\nx\r\n", "0;", "ffffffff\r\n", "\r\nX: ",
        }.Select(Encoding.Latin1.GetBytes),
    ];

    /// <summary>What a number may become.</summary>
    public static byte[][] Numbers { get; } =
    [
        .. new[]
        {
            "0", "00", "1", "-1", "+1", "7fffffff", "80000000", "ffffffff", "2147483647", "2147483648", "4294967295", "4294967296", "7fffffffffffffff", "8000000000000000",
            "ffffffffffffffff", "10000000000000000", "9223372036854775807", "9223372036854775808", "18446744073709551616", "999999999999999999", "1e9", "0x10",
            "00000000000000000000000000000005", "5, 5", "5,6",
        }.Select(Encoding.ASCII.GetBytes),
    ];

    private static byte[] Folded(string coding, Func<Stream, Stream> folding)
    {
        using MemoryStream folded = new();
        using (var coder = folding(folded)) coder.Write(Text);
        return [.. Encoding.ASCII.GetBytes($"{Ok}Content-Encoding: {coding}\r\nContent-Length: {folded.Length}\r\n\r\n"), .. folded.ToArray()];
    }
}
