using System.IO.Compression;
using System.Text;
using Simulator.Http.Tests.Hostile.Server;

namespace Simulator.Http.Tests.Hostile;

/// <summary>Bodies that unfold to more than anyone wants, or to nothing.</summary>
[Collection(nameof(AllocationBound))]
public sealed class CompressedAnswerTests
{
    private const int Megabyte = 1024 * 1024;
    private const int MostBody = 64 * 1024;

    [Theory]
    [InlineData("gzip", 1000)]
    [InlineData("deflate", 1000)]
    [InlineData("br", 1000)]
    public async Task What_unfolds_to_a_gigabyte_is_too_large(string coding, int megabytes)
    {
        var bomb = Bomb(coding, megabytes);
        await using var server = Serve(coding, bomb);
        using var visitor = Asking(server);
        await visitor.IsWell();
        var bound = new AllocationBound();

        // All of the bomb may be kept folded: it is its unfolding that is limited.
        var seen = await visitor.Get("/", mostBody: bomb.Length);

        bound.Check(0);
        Assert.Equal(ExchangeEnd.TooLarge, seen.End);
        await visitor.IsWell();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task What_unfolds_to_ten_megabytes_is_cut_at_what_is_kept(string coding)
    {
        await using var server = Serve(coding, Fold(coding, new byte[10 * Megabyte]));
        using var visitor = Asking(server);
        await visitor.IsWell();
        var bound = new AllocationBound();

        var seen = await visitor.Get("/", mostBody: MostBody);

        bound.Check(0);
        Assert.Equal((ExchangeEnd.Answered, true, MostBody), (seen.End, seen.IsBodyCut, seen.Body.Length));
        await visitor.IsWell();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Half_of_a_compressed_body_is_malformed(string coding)
    {
        var whole = Fold(coding, Encoding.ASCII.GetBytes(string.Join(' ', Enumerable.Range(0, 2000))));
        await using var server = Serve(coding, whole[..(whole.Length / 2)]);
        using var visitor = Asking(server);

        var seen = await visitor.Get("/");

        Assert.Equal(ExchangeEnd.Malformed, seen.End);
        await visitor.IsWell();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task What_is_not_compressed_though_it_says_so_is_malformed(string coding)
    {
        await using var server = Serve(coding, "certainly not compressed in any way at all"u8.ToArray());
        using var visitor = Asking(server);

        var seen = await visitor.Get("/");

        Assert.Equal(ExchangeEnd.Malformed, seen.End);
        await visitor.IsWell();
    }

    [Fact]
    public async Task A_coding_that_nobody_asked_for_is_left_as_it_is()
    {
        await using var server = Serve("exi", "?"u8.ToArray());
        using var visitor = Asking(server);

        var seen = await visitor.Get("/");

        Assert.Equal((ExchangeEnd.Answered, "?"), (seen.End, seen.Body));
        await visitor.IsWell();
    }

    private static HostileServer Serve(string coding, byte[] body) => Transport.Plain.Serve(Scripts.Serve(async (connection, _) =>
    {
        await connection.Write($"HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\nContent-Length: {body.Length}\r\n\r\n");
        await connection.Write(body);
    }));

    private static Visitor Asking(HostileServer server) => new(server, options => options with { Compression = true });

    private static byte[] Fold(string coding, byte[] bytes)
    {
        var folded = new MemoryStream();
        using (var folder = Folder(coding, folded))
        {
            folder.Write(bytes);
        }

        return folded.ToArray();
    }

    // A file of gzip may consist of many.
    private static byte[] Bomb(string coding, int megabytes)
    {
        if (coding == "gzip")
        {
            var member = Fold(coding, new byte[10 * Megabyte]);
            return [.. Enumerable.Range(0, megabytes / 10).SelectMany(_ => member)];
        }

        var folded = new MemoryStream();
        using (var folder = Folder(coding, folded))
        {
            var zeros = new byte[Megabyte];
            for (var each = 0; each < megabytes; each++)
            {
                folder.Write(zeros);
            }
        }

        return folded.ToArray();
    }

    private static Stream Folder(string coding, Stream folded) => coding switch
    {
        "gzip" => new GZipStream(folded, CompressionLevel.Fastest, leaveOpen: true),
        "br" => new BrotliStream(folded, CompressionLevel.Fastest, leaveOpen: true),
        _ => new ZLibStream(folded, CompressionLevel.Fastest, leaveOpen: true),
    };
}
