using System.Globalization;
using Simulator.Http.Tests.Hostile.Server;

namespace Simulator.Http.Tests.Hostile;

/// <summary>Answers that lie about their length or are none at all. Each ends as what it is, and what is left of it is never taken for the answer to another request.</summary>
public sealed class LyingAnswerTests
{
    public static TheoryData<string, string> NoAnswers { get; } = new()
    {
        { "no HTTP", "SSH-2.0-OpenSSH_9.2\r\n\r\n" },
        { "a page without head", "<html><body>500 Internal Server Error</body></html>\r\n\r\n" },
        { "TLS alert", "\x15\x03\x01\x00\x02\x02\x46\r\n\r\n" },
        { "version missing", "200 OK\r\nContent-Length: 0\r\n\r\n" },
        { "HTTP/2", "HTTP/2 200 OK\r\nContent-Length: 0\r\n\r\n" },
        { "HTTP/9.9", "HTTP/9.9 200 OK\r\nContent-Length: 0\r\n\r\n" },
        { "lower case protocol", "http/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" },
        { "status missing", "HTTP/1.1\r\nContent-Length: 0\r\n\r\n" },
        { "status no number", "HTTP/1.1 OK OK\r\nContent-Length: 0\r\n\r\n" },
        { "status of two digits", "HTTP/1.1 20 OK\r\nContent-Length: 0\r\n\r\n" },
        { "status of four digits", "HTTP/1.1 2000 OK\r\nContent-Length: 0\r\n\r\n" },
        { "status negative", "HTTP/1.1 -20 OK\r\nContent-Length: 0\r\n\r\n" },
        { "NUL in the status line", "HTTP/1.1 200 O\0K\r\nContent-Length: 0\r\n\r\n" },
        { "NULs only", new string('\0', 200) + "\r\n\r\n" },
        { "NUL in a header's name", "HTTP/1.1 200 OK\r\nX\0Y: a\r\nContent-Length: 0\r\n\r\n" },
        { "NUL in a header's value", "HTTP/1.1 200 OK\r\nX: a\0b\r\nContent-Length: 0\r\n\r\n" },
        { "header without colon", "HTTP/1.1 200 OK\r\nContent-Length\r\n\r\n" },
        { "header without name", "HTTP/1.1 200 OK\r\n: a\r\nContent-Length: 0\r\n\r\n" },
        { "blank before the colon", "HTTP/1.1 200 OK\r\nContent-Length : 0\r\n\r\n" },
        { "differing lengths", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nhello" },
        { "differing lengths in a list", "HTTP/1.1 200 OK\r\nContent-Length: 3, 5\r\n\r\nhello" },
        { "negative length", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nhello" },
        { "length with a plus", "HTTP/1.1 200 OK\r\nContent-Length: +5\r\n\r\nhello" },
        { "length in hexadecimal", "HTTP/1.1 200 OK\r\nContent-Length: 0x5\r\n\r\nhello" },
        { "empty length", "HTTP/1.1 200 OK\r\nContent-Length: \r\n\r\nhello" },
        { "length beyond 63 bits", "HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775808\r\n\r\nhello" },
        { "length beyond 64 bits", "HTTP/1.1 200 OK\r\nContent-Length: 18446744073709551621\r\n\r\nhello" },
        { "length of 100 digits", $"HTTP/1.1 200 OK\r\nContent-Length: {new string('9', 100)}\r\n\r\nhello" },
        { "unknown transfer coding", "HTTP/1.1 200 OK\r\nTransfer-Encoding: rot13\r\n\r\nuryyb" },
        { "chunk size no number", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nhello\r\n0\r\n\r\n" },
        { "chunk size negative", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n" },
        { "chunk size 0x5", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0x5\r\nhello\r\n0\r\n\r\n" },
        { "chunk size empty", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\r\nhello\r\n0\r\n\r\n" },
        { "chunk size beyond 64 bits", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10000000000000005\r\nhello\r\n0\r\n\r\n" },
        { "chunk longer than its size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhello\r\n0\r\n\r\n" },
        { "NUL in the chunk size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\x0005\r\nhello\r\n0\r\n\r\n" },
        { "switching protocols unasked", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n" },
    };

    public static TheoryData<string, string> TooShort { get; } = new()
    {
        { "length", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nhello" },
        { "no body of 204", "HTTP/1.1 204 No Content\r\n\r\nhello" },
        { "no body of 304", "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\nhello" },
        { "chunked", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n0\r\n\r\nlo" },
        { "another answer", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nhelHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil" },
        { "another answer after chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil" },
        { "half of another answer", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nhelHTTP/1.1 200 OK\r\nX-Evil: " },
        { "one byte", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nhel\n" },
        { "length and chunks", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n0\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil" },
    };

    [Theory]
    [MemberData(nameof(NoAnswers))]
    public async Task What_is_no_answer_is_malformed(string what, string bytes)
    {
        await using var server = Transport.Plain.Serve(Scripts.Serve(bytes));
        using var visitor = new Visitor(server);

        var seen = await visitor.Get("/");

        Assert.True(seen.End == ExchangeEnd.Malformed, $"{what}: {seen}");
        await visitor.IsWell();
        await visitor.IsWell();
    }

    [Theory]
    [MemberData(nameof(TooShort))]
    public async Task What_comes_after_an_answer_answers_no_other_request(string what, string bytes)
    {
        await using var server = Transport.Plain.Serve(Scripts.Serve(bytes));
        using var visitor = new Visitor(server);

        var seen = await visitor.Get("/");

        Assert.True(seen.End == ExchangeEnd.Answered, $"{what}: {seen}");
        await visitor.IsWell();
        await visitor.IsWell();
    }

    [Fact]
    public async Task Over_TLS_too()
    {
        await using var server = Transport.Tls.Serve(Scripts.Serve((connection, request) => connection.Write(
            request.Target == "/malformed" ? NoAnswers.First().Data.Item2 : TooShort.ElementAt(4).Data.Item2)));
        using var visitor = new Visitor(server);

        var malformed = await visitor.Get("/malformed");
        await visitor.IsWell();
        var split = await visitor.Get("/split");
        await visitor.IsWell();

        Assert.Equal((ExchangeEnd.Malformed, ExchangeEnd.Answered), (malformed.End, split.End));
    }

    // Bytes beyond the end may come with the last ones of the answer or stay behind, in the socket or in TLS, as the sizes of buffers have it.
    [Theory]
    [InlineData(Transport.Plain, true)]
    [InlineData(Transport.Tls, true)]
    [InlineData(Transport.Tls, false)]
    public async Task Wherever_an_answer_ends_what_comes_with_it_answers_no_other_request(Transport transport, bool isOneRecord)
    {
        const string Evil = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil";
        await using var server = transport.Serve(Scripts.Serve((connection, request) =>
        {
            var length = int.Parse(request.Target[2..], CultureInfo.InvariantCulture);
            var body = new string('x', length);
            var answer = request.Target[1] == 'l'
                ? Scripts.Answer(body)
                : $"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{length:x}\r\n{body}\r\n0\r\n\r\n";
            return isOneRecord ? connection.Write(answer + Evil) : connection.WriteTogether(answer, Evil);
        }));
        using var visitor = new Visitor(server);
        int[] lengths = [1, 500, 3000, .. Enumerable.Range(4000, 100), 6000, 8192, 10_000, 16_000, 16_384, 20_000, 40_000];
        var wrong = new List<string>();

        foreach (var target in lengths.SelectMany(length => new[] { $"/l{length}", $"/c{length}" }))
        {
            var lane = visitor.Engine.OpenLane();
            var seen = await visitor.Get(target, lane: lane);
            var after = await visitor.Get(Scripts.WellBehavedPath, lane: lane);
            if ((seen.End, seen.BodyLength, after.Body) != (ExchangeEnd.Answered, int.Parse(target[2..], CultureInfo.InvariantCulture), Scripts.WellBehavedBody))
            {
                wrong.Add($"{target}: {seen.End} with {seen.BodyLength} bytes, then {after.End} with '{after.Body}'");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public async Task An_answer_to_HEAD_has_no_body_and_what_looks_like_one_answers_nothing()
    {
        await using var server = Transport.Plain.Serve(Scripts.Serve("HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
        using var visitor = new Visitor(server);

        var seen = await visitor.Head("/");

        Assert.Equal((ExchangeEnd.Answered, 0), (seen.End, seen.BodyLength));
        await visitor.IsWell();
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nhello")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 999999999999999999\r\n\r\nhello")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\nhello")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n")]
    public async Task Less_than_was_promised_is_a_timeout_while_the_connection_stands_and_lost_when_it_closes(string bytes)
    {
        await using var server = Transport.Plain.Serve(Scripts.Serve(async (connection, request) =>
        {
            await connection.Write(bytes);
            if (request.Target == "/close")
            {
                connection.Finish();
            }
        }));
        using var visitor = new Visitor(server);

        var open = await visitor.Get("/stay", TimeSpan.FromMilliseconds(200));
        var closed = await visitor.Get("/close");

        Assert.Equal((ExchangeEnd.TimedOut, ExchangeEnd.ConnectionLost), (open.End, closed.End));
        await visitor.IsWell();
    }

    [Fact]
    public async Task The_same_length_twice_is_no_lie()
    {
        await using var server = Transport.Plain.Serve(Scripts.Serve("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello"));
        using var visitor = new Visitor(server);

        var seen = await visitor.Get("/");

        Assert.Equal((ExchangeEnd.Answered, "hello"), (seen.End, seen.Body));
        await visitor.IsWell();
    }
}
