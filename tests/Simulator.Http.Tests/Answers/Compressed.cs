using System.IO.Compression;
using System.Text;

namespace Simulator.Http.Tests.Answers;

/// <summary>Answers with compressed bodies.</summary>
internal static class Compressed
{
    public const string Text = "The same words again, the same words again, and then the same words again: 0123456789.";

    public static IReadOnlyList<string> Codings => ["gzip", "x-gzip", "br", "deflate", "deflate raw"];

    public static IEnumerable<(HttpVerb Verb, byte[] Bytes)> Answers => Codings.SelectMany(coding =>
    {
        var folded = Fold(coding, Encoding.ASCII.GetBytes(Text));
        return ((HttpVerb, byte[])[])[(HttpVerb.Get, Answer(coding, folded)), (HttpVerb.Get, Answer(coding, folded[..^3])), (HttpVerb.Get, Answer(coding, [1, 2, .. folded]))];
    });

    public static byte[] Fold(string coding, byte[] body)
    {
        using MemoryStream folded = new();
        using (Stream coder = coding switch
        {
            "br" => new BrotliStream(folded, CompressionLevel.Optimal, leaveOpen: true),
            "deflate" => new ZLibStream(folded, CompressionLevel.Optimal, leaveOpen: true),
            "deflate raw" => new DeflateStream(folded, CompressionLevel.Optimal, leaveOpen: true),
            _ => new GZipStream(folded, CompressionLevel.Optimal, leaveOpen: true),
        })
        {
            coder.Write(body);
        }

        return folded.ToArray();
    }

    public static byte[] Answer(string coding, byte[] folded) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: {coding.Split(' ')[0]}\r\nContent-Length: {folded.Length}\r\n\r\n"), .. folded];
}
