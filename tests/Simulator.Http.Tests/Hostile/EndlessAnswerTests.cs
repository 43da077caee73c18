using System.Text;
using Simulator.Http.Tests.Hostile.Server;

namespace Simulator.Http.Tests.Hostile;

/// <summary>Answers that never end: a limit of bytes or of time ends them, and what they cost does not grow with what was sent.</summary>
[Collection(nameof(AllocationBound))]
public sealed class EndlessAnswerTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\n";
    private const string ChunkedOk = Ok + "Transfer-Encoding: chunked\r\n\r\n";

    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(500);

    public static TheoryData<string, string, string, Transport> BeyondALimit { get; } = new()
    {
        { "headers", Ok, "X-More: and more\r\n", Transport.Plain },
        { "headers", Ok, "X-More: and more\r\n", Transport.Tls },
        { "header line", Ok + "X-More: ", "and more ", Transport.Plain },
        { "header name", Ok, "X-More", Transport.Plain },
        { "reason", "HTTP/1.1 200 O", "K", Transport.Plain },
        { "folded header", Ok + "X-More: a\r\n", " b\r\n", Transport.Plain },
        { "chunk extension", ChunkedOk + "5;a=", "b", Transport.Plain },
        { "chunk extensions", ChunkedOk + "5", ";a=b", Transport.Tls },
        { "chunk size", ChunkedOk, "0", Transport.Plain },
        { "trailers", ChunkedOk + "0\r\n", "X-More: and more\r\n", Transport.Plain },
        { "trailers", ChunkedOk + "0\r\n", "X-More: and more\r\n", Transport.Tls },
        { "trailer line", ChunkedOk + "0\r\nX-More: ", "and more ", Transport.Plain },
    };

    public static TheoryData<string, string> NoAnswer { get; } = new()
    {
        { "", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" },
        { "", "HTTP/1.1 100 Continue\r\n\r\n" },
        { "", "no answer " },
        { "", "\0" },
    };

    public static TheoryData<string, string, Transport> WithinTheLimit { get; } = new()
    {
        { Ok + "\r\n", "and more ", Transport.Plain },
        { Ok + "\r\n", "and more ", Transport.Tls },
        { Ok + "Content-Length: 999999999999\r\n\r\n", "and more ", Transport.Plain },
        { ChunkedOk, "5\r\nhello\r\n", Transport.Plain },
        { ChunkedOk, "5;a=b;c=d;e=f\r\nhello\r\n", Transport.Tls },
        { ChunkedOk + "7fffffffffffffff\r\n", "hello", Transport.Plain },
    };

    [Theory]
    [MemberData(nameof(BeyondALimit))]
    public async Task An_endless_head_is_too_large(string what, string start, string piece, Transport transport)
    {
        var seen = await SeeEndless(start, piece, transport, Visitor.Patience);

        Assert.True(seen.End == ExchangeEnd.TooLarge, $"{what}: {seen}");
    }

    [Theory]
    [MemberData(nameof(NoAnswer))]
    public async Task Endless_what_is_no_answer_is_malformed(string start, string piece)
    {
        var seen = await SeeEndless(start, piece, Transport.Plain, Visitor.Patience);

        Assert.Equal(ExchangeEnd.Malformed, seen.End);
    }

    [Theory]
    [MemberData(nameof(WithinTheLimit))]
    public async Task An_endless_body_is_a_timeout_whatever_of_it_is_kept(string start, string piece, Transport transport)
    {
        var seen = await SeeEndless(start, piece, transport, Short);

        Assert.Equal(ExchangeEnd.TimedOut, seen.End);
        Assert.InRange(seen.Took, Short - TimeSpan.FromMilliseconds(50), Short + Visitor.Slack);
    }

    private static async Task<Seen> SeeEndless(string start, string piece, Transport transport, TimeSpan timeout)
    {
        var sent = 0L;
        await using var server = transport.Serve(Scripts.Serve(async (connection, _) =>
        {
            try
            {
                await connection.Write(start);
                await connection.WriteForEver(Encoding.Latin1.GetBytes(piece));
            }
            finally
            {
                Interlocked.Add(ref sent, connection.Written);
            }
        }));
        using var visitor = new Visitor(server);
        await visitor.IsWell();
        var bound = new AllocationBound();

        var seen = await visitor.Get("/", timeout, mostBody: 4096);

        await visitor.IsWell();
        await Until.True(() => server.Open == 1); // The endless one is over at the server's side too.
        bound.Check(sent);
        return seen;
    }
}
