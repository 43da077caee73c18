using System.IO.Compression;
using System.Text;
using Simulator.Http.Sockets;

namespace Simulator.Http.Tests.Sockets;

public sealed class AnswerTests
{
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n", 200, "abcde", true)]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n", 204, "", true)]
    [InlineData("HTTP/1.1 304 Not Modified\r\nContent-Length: 17\r\n\r\n", 304, "", true)]
    [InlineData("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx", 200, "x", true)]
    public async Task Answers_end_where_their_framing_says(string answer, int status, string body, bool isKept)
    {
        using var server = ScriptedServer.Answering(answer);
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });
        var lane = engine.OpenLane();

        var heard = await lane.AskAsync();
        await lane.AskAsync();

        Assert.Equal((ExchangeEnd.Answered, status, body), (heard.End, heard.Status, heard.Body));
        Assert.Equal(isKept ? 1 : 2, server.Accepted);
    }

    [Fact]
    public async Task An_answer_to_head_has_no_body_whatever_its_length_says()
    {
        using var server = ScriptedServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });
        var lane = engine.OpenLane();

        Assert.Equal(ExchangeEnd.Answered, (await lane.AskAsync(verb: HttpVerb.Head)).End);
        Assert.Equal(ExchangeEnd.Answered, (await lane.AskAsync(verb: HttpVerb.Head)).End);

        Assert.Equal(1, server.Accepted);
    }

    [Fact]
    public async Task A_body_may_end_with_its_connection()
    {
        using var server = new ScriptedServer(async side =>
        {
            await side.ReadRequestAsync();
            await side.WriteAsync("HTTP/1.1 200 OK\r\n\r\nto the end");
        });
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });

        var heard = await engine.OpenLane().AskAsync();

        Assert.Equal((ExchangeEnd.Answered, "to the end"), (heard.End, heard.Body));
        Assert.Equal(0, engine.Figures.OpenConnections);
    }

    [Fact]
    public async Task A_compressed_body_is_asked_for_and_unfolded()
    {
        var asked = "";
        using var server = new ScriptedServer(async side =>
        {
            asked = await side.ReadRequestAsync();
            using var folded = new MemoryStream();
            using (var gzip = new GZipStream(folded, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write("unfolded"u8);
            await side.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {folded.Length}\r\n\r\n");
            await side.WriteAsync(folded.ToArray());
            await side.WaitForEndAsync();
        });
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin, Compression = true });

        var heard = await engine.OpenLane().AskAsync();

        Assert.Equal("unfolded", heard.Body);
        Assert.Contains("\r\nAccept-Encoding: gzip, deflate, br\r\n", asked);
    }

    [Fact]
    public async Task A_large_body_is_read_in_full_and_kept_up_to_the_limit()
    {
        var size = 5 << 20;
        using var server = new ScriptedServer(async side =>
        {
            await side.ReadRequestAsync();
            await side.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: {size}\r\n\r\n");
            await side.WriteAsync(Encoding.ASCII.GetBytes(new string('x', size)));
            await side.WaitForEndAsync();
        });
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });

        var heard = await engine.OpenLane().AskAsync();

        Assert.Equal((ExchangeEnd.Answered, size, 1 << 20, true), (heard.End, heard.BodyLength, heard.Body.Length, heard.IsBodyCut));
        Assert.Equal(1, engine.Figures.OpenConnections);
    }

    [Fact]
    public async Task What_is_no_answer_is_malformed_and_its_connection_is_closed()
    {
        using var server = ScriptedServer.Answering("SSH-2.0-OpenSSH_9.2\r\n");
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });

        var heard = await engine.OpenLane().AskAsync();

        Assert.Equal(ExchangeEnd.Malformed, heard.End);
        Assert.NotNull(heard.Failure);
        Assert.Equal(0, engine.Figures.OpenConnections);
    }

    [Fact]
    public async Task A_connection_that_is_reset_is_lost_and_a_new_one_is_not_tried_twice()
    {
        using var server = new ScriptedServer(async side =>
        {
            await side.ReadRequestAsync();
            side.Reset();
        });
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = server.Origin });

        var heard = await engine.OpenLane().AskAsync();

        Assert.Equal((ExchangeEnd.ConnectionLost, false), (heard.End, heard.WasResent));
        Assert.Equal(1, server.Accepted);
    }
}
